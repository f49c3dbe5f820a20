import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runInProcess, startClock, stopClock } from './cli-in-process.ts';

const CLERK = ['--as', 'can-bo-01'];
const APPROVER = ['--as', 'lanh-dao-01'];
const AT = ['--at', '30/06/2026'];

let root: string;
const run = async (...args: readonly string[]): Promise<string> => {
  const { exitCode, out, err } = await runInProcess(join(root, 'data'), args);
  expect([exitCode, err]).toEqual([0, '']);
  return out;
};

/** Twelve and nine approved, the twelve corrected to eleven: events 16 to 21. */
beforeAll(async () => {
  stopClock('2026-11-24T03:00:00.000Z');
  root = await mkdtemp(join(tmpdir(), 'ledger-replay-'));
  for (const line of [
    ['open'],
    ['grant', 'can-bo-01', 'clerk', '--as', 'quan-tri'],
    ['grant', 'lanh-dao-01', 'approver', '--as', 'quan-tri'],
    ['record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK],
    ['record', 'TH-07', '9', '--on', '20/06/2026', ...CLERK],
    ['approve', '16', ...APPROVER],
    ['approve', '17', ...APPROVER],
    ['correct', '16', '11', '--reason', 'Tính trùng', ...CLERK],
    ['approve', '20', ...APPROVER],
  ]) {
    await run(...line);
  }
});
afterAll(async () => {
  startClock();
  await rm(root, { recursive: true });
});

describe('replay of a ledger', () => {
  it.each([[[]], [AT], [['--as-of', '20']]])('answers as status does: %j', async (moment) => {
    expect(await run('replay', '--json', ...moment)).toBe(await run('status', '--json', ...moment));
  });

  it('takes a position', async () => {
    expect(await run('replay', '--json', '--position', '20')).toBe(await run('status', '--json', '--as-of', '20'));
  });
});

describe('diff', () => {
  it('says what changed, and by which events and accounts, in words', async () => {
    expect((await run('diff', '--from', '19', '--to', '21', ...AT)).split('\n')).toEqual([
      'Trước: Tình hình tính đến ngày 30/06/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 19).',
      'Sau: Tình hình tính đến ngày 30/06/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 21).',
      '',
      'TH-07 Đảng viên mới được kết nạp',
      '  Thực hiện    21 → 20',
      '  % so với NQ  14,0\u00a0% → 13,3\u00a0%',
      '  Tiến độ      78,7\u00a0% → 74,9\u00a0%',
      '  Lưu ý        Giả định tuyến tính → Đã đính chính, Giả định tuyến tính',
      '    20  10:00 24/11/2026  can-bo-01  Đề nghị đính chính kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 16) thành 11 đảng viên, lý do: “Tính trùng”.',
      '    21  10:00 24/11/2026  lanh-dao-01  Duyệt đính chính kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 16) thành 11 đảng viên, theo đề nghị ở sự kiện 20.',
    ]);
  });

  it('compares with now when no second moment is named, and gives JSON', async () => {
    const answer = JSON.parse(await run('diff', '--from', '20', ...AT, '--json')) as {
      after: { position: number };
      targets: { code: string; changed: string[]; events: { position: number; actor: string; type: string }[] }[];
    };
    expect(answer.after.position).toBe(21);
    expect(answer.targets.map(({ code, changed }) => [code, changed])).toEqual([
      ['TH-07', ['actual', 'percentOfGoal', 'pace', 'judgedActual', 'flags']],
    ]);
    expect(answer.targets[0]?.events).toMatchObject([
      { position: 21, actor: 'lanh-dao-01', type: 'CorrectionApproved' },
    ]);
  });

  it('says when nothing differs', async () => {
    expect(await run('diff', '--from', '21', '--to', '21')).toContain('Không chỉ tiêu nào khác nhau giữa hai mốc.');
  });

  const failures: readonly (readonly [exitCode: number, line: readonly string[], says: string])[] = [
    [2, ['diff'], 'Chưa nêu mốc trước; thêm --from'],
    [3, ['diff', '--from', '21', '--to', '20'], 'bị ngược; đổi chỗ hai ngày.'],
    [3, ['diff', '--from', 'hôm qua'], '“hôm qua”'],
    [3, ['diff', '--from', '99'], '“99”'],
    [3, ['replay', '--position', '03/04/2026'], 'Số sự kiện “03/04/2026” không phải một số nguyên từ 1'],
    [2, ['replay', '--position', '20', '--as-of', '20'], 'Chỉ dùng một trong: --position, --as-of.'],
    [2, ['replay', 'history.jsonl', '--ledger', 'to-hieu-2025-2030'], 'Chỉ dùng một trong: [file], --ledger.'],
  ];
  it.each(failures)('ends with %i: %j', async (exitCode, line, says) => {
    const ran = await runInProcess(join(root, 'data'), line);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(says);
  });
});
