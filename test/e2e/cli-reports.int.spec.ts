import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVER, CLERK, CliTown } from './cli-town.ts';

const TITLE = 'Báo cáo quý II năm 2026';

let town: CliTown;
const run = (...args: readonly string[]): Promise<string> => town.done(args);

/** Twelve approved (event 17), reported (18), corrected to eleven (20). */
beforeAll(async () => {
  town = await CliTown.open();
  await town.done(['record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK], ['approve', '16', ...APPROVER]);
  expect(await run('report', 'list')).toBe('Chưa có báo cáo nào được phát hành.');
  expect(await run('report', 'issue', TITLE, '--at', '30/06/2026', ...APPROVER)).toMatch(/sự kiện 18/);
  await run('correct', '16', '11', '--reason', 'Tính trùng', ...CLERK);
  await run('approve', '19', ...APPROVER);
});
afterAll(() => town.close());

describe('reports on the command line', () => {
  it('are issued of the last event, which the program puts in, and listed', async () => {
    expect((await run('report', 'list')).split('\n').at(-1)?.replaceAll(/\s+/g, ' ').trim()).toBe(
      `18 ${TITLE} 30/06/2026 17 10:00 24/11/2026 lanh-dao-01`,
    );
    // The newest come first: another test may have issued one more.
    const { rows } = JSON.parse(await run('report', 'list', '--json')) as { rows: object[] };
    expect(rows.at(-1)).toMatchObject({ position: 18, title: TITLE, at: '2026-06-30', asOf: 17, targets: 8 });
  });

  it('are held against today by their event: stored figures, what changed them, and their hash by a replay', async () => {
    expect((await run('reconcile', '--report', '#18')).split('\n')).toEqual([
      'Báo cáo: Tình hình tính đến ngày 30/06/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 17).',
      `Báo cáo “${TITLE}” (sự kiện 18): mã kiểm tra khớp; đánh giá lại theo số liệu đã ghi đến sự kiện 17 cho đúng mọi con số đã phát hành.`,
      '',
      'TH-07: báo cáo ngày 30/06/2026 ghi 12, nay 11; % so với NQ 8,0\u00a0%, nay 7,3\u00a0%; tiến độ 45,0\u00a0%, nay 41,2\u00a0%, do ' +
        'đính chính kết quả ngày 15/03/2026 từ 12 đảng viên thành 11 đảng viên, duyệt ngày 24/11/2026 (sự kiện 20).',
      '7 chỉ tiêu còn lại: con số đã in vẫn đúng.',
    ]);
    const told = JSON.parse(await run('reconcile', '--report', '18', '--json')) as {
      issued: { sha256: Record<string, string>; sentences: string[] };
      targets: object[];
    };
    expect(new Set(Object.values(told.issued.sha256)).size).toBe(1);
    expect(told.issued.sentences).toHaveLength(1);
    expect(told.targets).toMatchObject([{ code: 'TH-07', stored: { actual: '12' }, now: { actual: '11' } }]);
  });

  it('are the same ones when they are sent again under their key, with their moment', async () => {
    const line = ['report', 'issue', 'Lần hai', '--at', '30/06/2026', '--as-of', '20', '--key', 'k-1', ...APPROVER];
    const [first, again] = [await run(...line, '--json'), await run(...line, '--json')].map(
      (out) => JSON.parse(out) as { position: number; repeated: boolean },
    );
    expect([first?.position, again]).toMatchObject([21, { position: 21, repeated: true }]);
  });

  const failures: readonly (readonly [exitCode: number, line: readonly string[], says: string])[] = [
    [2, ['report', 'issue', 'x', '--key', 'k', ...APPROVER], 'Dùng --key thì nêu cả --at và --as-of'],
    [2, ['report', 'issue', 'x', '--key', 'k', '--as-of', '17', ...APPROVER], 'Dùng --key thì nêu cả'],
    [2, ['report', 'issue', 'x'], 'thêm --as'],
    [2, ['report', 'issue', ...APPROVER], '<tên báo cáo>'],
    [3, ['report', 'issue', 'x', '--at', '31/06/2026', ...APPROVER], '“31/06/2026”'],
    [3, ['report', 'issue', 'x', '--as-of', '30/06/2026', ...APPROVER], 'Số sự kiện'],
    [3, ['report', 'issue', 'x', '--as-of', '99', ...APPROVER], '“99”'],
    [2, ['reconcile', '--report', '18', '--as-of', '17'], 'Chỉ dùng một trong: --report, --as-of.'],
    [2, ['reconcile', '--report', '18', '--at', '30/06/2026'], 'Chỉ dùng một trong: --report, --at.'],
    [3, ['reconcile', '--report', 'quý II'], '“quý II”'],
    [4, ['reconcile', '--report', '17'], 'Không có báo cáo nào mang số sự kiện 17'],
  ];
  it.each(failures)('ends with %i: %j', async (exitCode, line, says) => {
    const ran = await town.run(...line);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(says);
  });

  it('are refused to who is no approver', async () => {
    const ran = await town.run('report', 'issue', 'x', ...CLERK);
    expect([ran.exitCode === 0, ran.err]).toEqual([false, expect.stringContaining('cần vai trò')]);
  });
});
