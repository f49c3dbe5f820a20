import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { StatusAnswer } from '../../libs/ledger/queries/answers.ts';
import { type Ended, ledgerOn } from './run-ledger.ts';

const CLERK = ['--as', 'can-bo-01'];
const APPROVER = ['--as', 'lanh-dao-01'];
/** The judged day of the story; every figure below is of it, whenever this test runs. */
const AT = ['--at', '30/06/2026'];

let folder: string;
let ledger: (...args: readonly string[]) => Promise<Ended>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-story-'));
  ledger = ledgerOn(join(folder, 'data'));
});
afterEach(() => rm(folder, { recursive: true }));

const outOf = async (...args: readonly string[]): Promise<string> => {
  const ended = await ledger(...args);
  expect([ended.exitCode, ended.err]).toEqual([0, '']);
  return ended.out;
};
const statusOf = async (...args: readonly string[]): Promise<StatusAnswer> =>
  JSON.parse(await outOf('status', '--json', ...args)) as StatusAnswer;
const members = ({ targets }: StatusAnswer): unknown => {
  const { actual, percentOfGoal, pace, status, flags } = targets.find(({ code }) => code === 'TH-07')!;
  return { actual, percentOfGoal, pace, status, flags: flags.map(({ flag }) => flag) };
};

it('the first story of a ledger: adopt, record, approve, correct, look back, rebuild, replay', async () => {
  const opened = await outOf('open');
  expect(opened).toContain('Đã lập sổ cái to-hieu-2025-2030 trong thư mục ');
  expect(opened).toContain('Nghị quyết công bố 25 chỉ tiêu; 17 chỉ tiêu chưa công bố.');
  expect(opened.match(/^TH-0\d .*Chưa có số liệu/gm)).toHaveLength(8);

  await outOf('grant', 'can-bo-01', 'clerk', '--as', 'quan-tri');
  await outOf('grant', 'lanh-dao-01', 'approver', '--as', 'quan-tri');
  expect(await outOf('record', 'TH-07', '12', '--on', '15/03/2026', '--note', 'Báo cáo quý I', ...CLERK)).toContain(
    'sự kiện 16.',
  );
  expect(await outOf('record', 'TH-07', '9', '--on', '20/06/2026', ...CLERK)).toContain('sự kiện 17.');
  expect(await outOf('approve', '16', ...APPROVER)).toBe('Đã duyệt kết quả: sự kiện 18.\n');
  expect(await outOf('approve', '17', ...APPROVER)).toBe('Đã duyệt kết quả: sự kiện 19.\n');

  // E on 30/06/2026 of the straight line 0 … 150 over 09/07/2025 … 31/12/2030: 150·356/2001; P = 100·21/E.
  const approved = {
    actual: '21',
    percentOfGoal: '14',
    pace: '78.691011236',
    status: 'atRisk',
    flags: ['linearAssumption'],
  };
  expect(members(await statusOf(...AT))).toEqual(approved);
  expect(await outOf('status', ...AT)).toMatch(
    /^TH-07 .* 150 +21 +30\/06\/2026 +14,0\u00a0% +78,7\u00a0% +▲ Cần đẩy nhanh/m,
  );

  await outOf('correct', '16', '11', '--reason', 'Một trường hợp tính trùng', ...CLERK);
  expect(await outOf('correct', '--approve', '20', ...APPROVER)).toBe('Đã duyệt đính chính: sự kiện 21.\n');
  expect(members(await statusOf(...AT))).toEqual({
    actual: '20',
    percentOfGoal: '13.3333333333',
    pace: '74.9438202247',
    status: 'atRisk',
    flags: ['corrected', 'linearAssumption'],
  });
  expect(members(await statusOf(...AT, '--as-of', '#20'))).toEqual({
    ...approved,
    flags: ['waiting', 'linearAssumption'],
  });

  const history = await outOf('history', 'TH-07');
  expect(history.split('\n').map((line) => line.slice(26))).toEqual([
    'quan-tri  Đặt chỉ tiêu TH-07: Đảng viên mới được kết nạp; mục tiêu 150 đảng viên.',
    'can-bo-01  Ghi kết quả TH-07: 12 đảng viên ngày 15/03/2026, ghi chú: “Báo cáo quý I”.',
    'can-bo-01  Ghi kết quả TH-07: 9 đảng viên ngày 20/06/2026.',
    'lanh-dao-01  Duyệt kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 16).',
    'lanh-dao-01  Duyệt kết quả TH-07: 9 đảng viên ngày 20/06/2026 (sự kiện 17).',
    'can-bo-01  Đề nghị đính chính kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 16) thành 11 đảng viên, lý do: “Một trường hợp tính trùng”.',
    'lanh-dao-01  Duyệt đính chính kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 16) thành 11 đảng viên, theo đề nghị ở sự kiện 20.',
    '',
  ]);

  const before = await statusOf(...AT, '--as-of', '21');
  const rebuilt = await ledger('rebuild', '--json');
  expect(rebuilt.exitCode).toBe(0);
  const { drift, views } = JSON.parse(rebuilt.out) as {
    drift: boolean;
    views: readonly { view: string; equal: boolean }[];
  };
  expect([drift, views.map(({ view, equal }) => [view, equal])]).toEqual([
    false,
    [
      ['status', true],
      ['target', true],
      ['queue', true],
      ['activity', true],
      ['roster', true],
    ],
  ]);
  expect(await statusOf(...AT, '--as-of', '21')).toEqual(before);

  const exported = join(folder, 'history.jsonl');
  const questions = join(folder, 'questions.jsonl');
  await writeFile(exported, await outOf('events', '--jsonl'));
  await writeFile(questions, '{"at":"2026-06-30","asOf":20}\n{"at":"30/02/2026"}\n{"at":"30/06/2026","asOf":"#21"}\n');
  expect(JSON.parse(await outOf('replay', exported, '--json', ...AT, '--as-of', '21'))).toEqual(before);
  const replayed = await ledger('replay', exported, '--questions', questions, '--json');
  const answers = replayed.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StatusAnswer);
  expect([replayed.exitCode, replayed.err, answers.length]).toEqual([3, '', 3]);
  expect(members(answers[0]!)).toEqual({ ...approved, flags: ['waiting', 'linearAssumption'] });
  expect(answers[1]).toEqual({
    type: 'urn:to-hieu-ledger:problem:refused',
    title: 'Không trả lời được',
    exitCode: 3,
    errors: [
      {
        code: 'date-malformed',
        field: 'at',
        params: { input: '30/02/2026' },
        detail: 'Ngày “30/02/2026” không có trong lịch; ghi ngày/tháng/năm, ví dụ 15/03/2026.',
      },
    ],
  });
  expect(answers[2]).toEqual(before);
}, 120_000);

it('an altered line of an exported history is named', async () => {
  await outOf('open');
  const exported = join(folder, 'history.jsonl');
  await writeFile(exported, (await outOf('events', '--jsonl')).replace('"value":"150"', '"value":"140" '));
  expect(await ledger('replay', exported)).toEqual({
    exitCode: 5,
    out: '',
    err:
      'Sổ cái chưa dùng được: Dòng 11 của lịch sử không đúng nguyên văn lúc ghi; ' +
      'lịch sử này đã bị đổi hoặc thiếu, xuất lại từ sổ cái bằng lệnh events --jsonl.\n',
  });
}, 60_000);
