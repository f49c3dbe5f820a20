import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUES } from '../../libs/messages/catalogues.ts';
import { LANGUAGES } from '../../libs/messages/language.ts';
import { APPROVER, CLERK, CliTown } from './cli-town.ts';

const DOCUMENT = ['--doc-number', '12', '--doc-date', '28/08/2025', '--doc-issuer', 'Đảng ủy'];
const ROSTER = 'mã;tên;loại;từ ngày\nTDP-01;Tổ dân phố 1;tổ dân phố;09/07/2025\nBAN-01;Bản Một;bản;09/07/2025\n';

let town: CliTown;
const run = async (...args: readonly string[]): Promise<readonly string[]> => (await town.done(args)).split('\n');

/** A ledger in which something of everything waits; the clock stands still, so every page is the same each time. */
beforeAll(async () => {
  town = await CliTown.open();
  const roster = join(town.root, 'roster.csv');
  await writeFile(roster, ROSTER);
  await town.done(
    ['unit', 'enrol', '--file', roster, ...CLERK],
    ['approve', '16', ...APPROVER],
    ['unit', 'close', 'BAN-01', '--from', '01/05/2026', ...CLERK],
    ['approve', '19', ...APPROVER],
    ['record', 'TH-08', '42/48', '--period', '2025', ...CLERK],
    ['approve', '21', ...APPROVER],
    ['correct', '21', '43/48', '--reason', 'Bổ sung', ...CLERK],
    ['record', 'TH-07', '6', '--period', '2026-Q1', ...CLERK],
    ['return', '24', '--reason', 'Đối chiếu lại', ...APPROVER],
    ['set-baseline', 'TH-02', '176', '--year', '2024', ...DOCUMENT, ...CLERK],
  );
});
afterAll(() => town.close());

describe('a page of the command line', () => {
  it('queue shows what waits, and what counts meanwhile', async () => {
    expect(await run('queue')).toEqual([
      'Tình hình tính đến ngày 24/11/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 26).',
      '',
      'Sự kiện  Mục chờ                        Kỳ, ngày    Đang tính  Số liệu  Tài khoản  Lúc',
      '───────  ─────────────────────────────  ──────────  ─────────  ───────  ─────────  ────────────────',
      '     23  TH-08 đính chính               31/12/2025      42/48    43/48  can-bo-01  10:00 24/11/2026',
      '     24  TH-07 đã trả lại, chờ gửi lại  31/03/2026    chưa có        6  can-bo-01  10:00 24/11/2026',
      '     26  đặt đầu kỳ                     —                   —        —  can-bo-01  10:00 24/11/2026',
    ]);
  });

  it('roster shows who stands on it and who left', async () => {
    expect(await run('roster')).toEqual([
      'Tình hình tính đến ngày 24/11/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 26).',
      '',
      '                                              Đến trước',
      'Mã      Tên           Loại        Từ ngày     ngày',
      '──────  ────────────  ──────────  ──────────  ──────────',
      'BAN-01  Bản Một       bản         09/07/2025  01/05/2026',
      'TDP-01  Tổ dân phố 1  tổ dân phố  09/07/2025  —',
      '',
      '1 đơn vị đang trong danh sách, trên 2 đơn vị đã từng ghi danh.',
    ]);
  });

  it('target shows settings, the six “rõ”, results and series', async () => {
    expect(await run('target', 'TH-08')).toEqual([
      'TH-08 Chi bộ hoàn thành tốt nhiệm vụ (%)',
      'Tình hình tính đến ngày 24/11/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 26).',
      'Chờ duyệt 1 · Chưa xác nhận cách tính',
      '',
      'Đánh giá                 ✗ Chưa đạt',
      'Thực hiện                87,5\u00a0%',
      '% so với NQ              97,2\u00a0%',
      'Lộ trình đến kỳ xét      —',
      'Tiến độ so với lộ trình  —',
      '',
      'Mục tiêu NQ  90\u00a0%',
      'Đến hạn      31/12/2030',
      'Cách đo      tỷ lệ của năm',
      'Cách tính    xét từng năm (chưa xác nhận)',
      'Kỳ báo cáo   hằng năm, nộp trong 10 ngày sau khi hết kỳ',
      'Ghi theo     toàn phường',
      'Đầu kỳ       chưa có',
      'Lộ trình     chưa có',
      'Lĩnh vực     Xây dựng Đảng',
      '',
      'Phân công 6 rõ',
      'Chưa phân công.',
      '',
      'Kết quả đã ghi',
      'Sự kiện  Kỳ, ngày  Đơn vị  Số liệu  Trạng thái                               Các sự kiện',
      '───────  ────────  ──────  ───────  ───────────────────────────────────────  ───────────',
      '     21  năm 2025  —       42/48    đã duyệt                                 21 22 23',
      '                                    chờ đính chính thành 43/48 (sự kiện 23)',
      '',
      'Theo năm',
      '                        Số kết',
      'Kỳ             Số liệu     quả',
      '────────  ────────────  ──────',
      'năm 2025  87,5 (42/48)       1',
    ]);
  });

  it('activity shows the events that were asked for', async () => {
    expect(await run('activity', '--target', 'TH-08', '--after', '21', '--limit', '2')).toEqual([
      '                                                                           Về sự',
      'Sự kiện  Lúc               Tài khoản    Việc                Mã     Đơn vị   kiện',
      '───────  ────────────────  ───────────  ──────────────────  ─────  ──────  ─────',
      '     22  10:00 24/11/2026  lanh-dao-01  duyệt kết quả       TH-08  —          21',
      '     23  10:00 24/11/2026  can-bo-01    đề nghị đính chính  TH-08  —          21',
    ]);
    expect(await run('activity', '--actor', 'nobody')).toEqual(['Không có sự kiện nào như vậy.']);
  });

  it('events shows them as they are', async () => {
    expect(await run('events', '--after', '23', '--limit', '1')).toEqual([
      '    24  10:00 24/11/2026  can-bo-01  ResultRecorded  {"occurredOn":"2026-03-31","period":"2026-Q1","target":"TH-07","values":{"value":"6"}}',
    ]);
  });

  it('open comes back to what waits', async () => {
    expect((await run('open')).slice(-2)).toEqual([
      'Đang chờ duyệt hoặc chờ sửa: 3 mục. Xem: npm run ledger -- queue',
      'Mọi lệnh: npm run ledger -- --help',
    ]);
  });

  it('history speaks English too', async () => {
    expect((await run('history', 'TH-02', '--lang', 'en')).slice(-1)).toEqual([
      '    26  10:00 24 Nov 2026  can-bo-01  Propose, for another account to approve: set the baseline of TH-02: 176 tỷ đồng in 2024 (document 12 of 28 Aug 2025 by Đảng ủy).',
    ]);
    expect(JSON.parse((await run('history', 'TH-07', '--json')).at(-1) ?? '')).toEqual({
      position: 25,
      recordedAt: '2026-11-24T03:00:00.000Z',
      actor: 'lanh-dao-01',
      type: 'ResultReturned',
      sentence: 'Trả lại kết quả TH-07: 6 đảng viên quý I/2026 (sự kiện 24), lý do: “Đối chiếu lại”.',
    });
  });

  it.each(LANGUAGES)('help lists every command in %s', async (language) => {
    const { commands, help } = CATALOGUES[language].cli;
    const listed = (await run('--help', '--lang', language)).join('\n').split(`\n${help.commands}\n`)[1] ?? '';
    const names = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(
      [...Object.keys(commands).filter((path) => !path.includes(' ')), 'help'].toSorted(),
    );
  });

  it('rebuild shows every view by its name', async () => {
    const { exitCode, out, err } = await town.run('rebuild');
    expect(exitCode).toBe(0);
    const rows = out.split('\n').slice(3, 8);
    expect(rows.map((row) => row.replace(/ +\d+ +/, ': '))).toEqual([
      'tình hình: không đổi',
      'chỉ tiêu: không đổi',
      'mục chờ: không đổi',
      'nhật ký: không đổi',
      'đơn vị: không đổi',
    ]);
    expect(out.split('\n').at(-1)).toBe(
      'Không có sai lệch: bảng tổng hợp vừa dựng bằng bảng đang dùng, và đã thay vào.',
    );
    expect(err).toMatch(/^26\/26 sự kiện · 100\u00a0% · [\d.]+ sự kiện\/s · còn 0 giây$/);
  });
});
