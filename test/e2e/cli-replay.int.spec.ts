import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVER, CLERK, CliTown } from './cli-town.ts';

const AT = ['--at', '30/06/2026'];

let town: CliTown;
const run = (...args: readonly string[]): Promise<string> => town.done(args);

/** Twelve and nine approved, the twelve corrected to eleven: events 16 to 21. */
beforeAll(async () => {
  town = await CliTown.open();
  await town.done(
    ['record', 'TH-07', '12', '--on', '15/03/2026', ...CLERK],
    ['record', 'TH-07', '9', '--on', '20/06/2026', ...CLERK],
    ['approve', '16', ...APPROVER],
    ['approve', '17', ...APPROVER],
    ['correct', '16', '11', '--reason', 'Tính trùng', ...CLERK],
    ['approve', '20', ...APPROVER],
  );
});
afterAll(() => town.close());

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

  it('gives the reasons in JSON: what each type of event did', async () => {
    const answer = JSON.parse(await run('diff', '--from', '15', ...AT, '--json')) as {
      targets: { code: string; reasons: object[] }[];
    };
    expect(answer.targets.find(({ code }) => code === 'TH-07')?.reasons).toEqual([
      { kind: 'ResultApproved', events: [18, 19] },
      { kind: 'CorrectionApproved', events: [21] },
    ]);
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
    const ran = await town.run(...line);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(says);
  });
});

describe('reconcile', () => {
  const REPORT = ['reconcile', '--as-of', '#19', ...AT];
  const CORRECTED =
    'đính chính kết quả ngày 15/03/2026 từ 12 đảng viên thành 11 đảng viên, duyệt ngày 24/11/2026 (sự kiện 21).';

  it('says what the report printed, what it is today, and by which event', async () => {
    expect((await run(...REPORT)).split('\n')).toEqual([
      'Báo cáo: Tình hình tính đến ngày 30/06/2026, theo số liệu đã ghi đến 10:00 ngày 24/11/2026 (sự kiện 19).',
      '',
      `TH-07: báo cáo ngày 30/06/2026 ghi 21, nay 20, do ${CORRECTED}`,
      '7 chỉ tiêu còn lại: con số đã in vẫn đúng.',
    ]);
  });

  const figures: readonly (readonly [figure: string, says: string])[] = [
    ['21', `TH-07: báo cáo ngày 30/06/2026 ghi 21, nay 20, do ${CORRECTED}`],
    [
      '22',
      'TH-07: báo cáo ngày 30/06/2026 ghi 22, nhưng theo số liệu đã ghi đến sự kiện 19 thì sổ cái biết 21; nay 20 ' +
        `(sổ cái chưa lúc nào biết 22 cho ngày ấy), do ${CORRECTED}`,
    ],
    [
      '12',
      'TH-07: báo cáo ngày 30/06/2026 ghi 12, nhưng theo số liệu đã ghi đến sự kiện 19 thì sổ cái biết 21; nay 20 ' +
        `(sổ cái biết 12 từ sự kiện 18, trước mốc của báo cáo), do ${CORRECTED}`,
    ],
    [
      '20',
      'TH-07: báo cáo ngày 30/06/2026 ghi 20, nhưng theo số liệu đã ghi đến sự kiện 19 thì sổ cái biết 21; nay 20 ' +
        `(sổ cái biết 20 từ sự kiện 21, sau mốc của báo cáo), do ${CORRECTED}`,
    ],
  ];
  it.each(figures)('holds a printed %s against what the ledger knew', async (figure, says) => {
    expect((await run(...REPORT, '--target', 'TH-07', '--figure', figure)).split('\n').slice(2)).toEqual([says]);
  });

  it('leaves out results of later days: they change nothing in the report', async () => {
    expect((await run('reconcile', '--as-of', '15', '--at', '31/03/2026', '--target', 'TH-07')).split('\n')[2]).toBe(
      'TH-07: báo cáo ngày 31/03/2026 ghi chưa có số liệu, nay 11, do 12 đảng viên ngày 15/03/2026 được duyệt ' +
        '(sự kiện 18); đính chính kết quả ngày 15/03/2026 từ 12 đảng viên thành 11 đảng viên, ' +
        'duyệt ngày 24/11/2026 (sự kiện 21).',
    );
  });

  it('says when a figure still holds', async () => {
    expect((await run('reconcile', '--as-of', '21', ...AT, '--target', 'TH-07')).split('\n')[2]).toBe(
      'TH-07: báo cáo ngày 30/06/2026 ghi 20, nay vẫn 20.',
    );
  });

  it('gives JSON with every step', async () => {
    const answer = JSON.parse(await run(...REPORT, '--json')) as { targets: object[]; same: number };
    expect(answer).toMatchObject({
      report: { at: '2026-06-30', position: 19 },
      today: { at: '2026-06-30', position: 21 },
      targets: [
        {
          code: 'TH-07',
          then: { actual: '21' },
          now: { actual: '20' },
          steps: [{ position: 21, type: 'CorrectionApproved', was: { actual: '21' }, is: { actual: '20' } }],
          more: 0,
          printed: null,
        },
      ],
      same: 7,
    });
  });

  const failures: readonly (readonly [exitCode: number, line: readonly string[], says: string])[] = [
    [2, ['reconcile'], 'Chưa nêu báo cáo; thêm --as-of'],
    [3, ['reconcile', '--as-of', 'hôm qua'], '“hôm qua”'],
    [3, ['reconcile', '--as-of', '99'], '“99”'],
    [3, [...REPORT, '--figure', '21'], 'Còn thiếu chỉ tiêu'],
    [4, [...REPORT, '--target', 'TH-99'], 'TH-99'],
    [3, [...REPORT, '--target', 'TH-07', '--figure', 'nhiều'], '“nhiều”'],
    [3, [...REPORT, '--target', 'TH-02', '--figure', '1.500'], '1.500'],
  ];
  it.each(failures)('ends with %i: %j', async (exitCode, line, says) => {
    const ran = await town.run(...line);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(says);
  });
});
