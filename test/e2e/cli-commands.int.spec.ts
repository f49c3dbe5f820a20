import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runInProcess, startClock, stopClock } from './cli-in-process.ts';

const document = { number: '12-QĐ/ĐU', date: '2025-08-28', issuer: 'Đảng ủy phường' };
const DOCUMENT = ['--doc-number', '12-QĐ/ĐU', '--doc-date', '28/08/2025', '--doc-issuer', 'Đảng ủy phường'];
/** A free text in an event: only its salted hash. */
const TEXT = { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };

const done = (what: string, events: number | string): string => `Đã ${what}: sự kiện ${events}.`;
const waits = (what: string, event: number): string =>
  `${done(what, event)}\nChờ tài khoản khác duyệt: npm run ledger -- approve ${event} --as <tài khoản>`;
const proposes = (what: string, event: number): string =>
  `Đã đề xuất ${what}: sự kiện ${event}.\nChờ tài khoản khác duyệt: npm run ledger -- approve ${event} --as <tài khoản>`;

const CLERK = 'can-bo-01';
const APPROVER = 'lanh-dao-01';
const decision = (proposal: number): object => ({ proposal, proposedBy: CLERK, approvedBy: APPROVER });

const ROSTER =
  'mã;tên;loại;từ ngày\nTDP-01;Tổ dân phố 1;tổ dân phố;09/07/2025\nTDP-02;Tổ dân phố 2;tổ dân phố;09/07/2025\n';
const steps = [{ step: 1, product: 'Phòng đọc', deadline: '2026-12-31', weight: '1' }];
const scheme = { scheme: 'DA-01', name: 'Học tập', steps, effectiveFrom: '2026-01-01', document };
const revised = { scheme: 'DA-01', steps: [{ ...steps[0], weight: '2' }], effectiveFrom: '2026-02-01', document };
const target = {
  target: 'TH-09',
  name: 'Đề án học tập',
  theme: 'Xã hội học tập, văn hóa',
  measure: { kind: 'milestone', scheme: 'DA-01' },
  unitOfMeasure: '%',
  goal: { value: '100' },
  direction: 'up',
  cadence: 'none',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
};
const FILES: Readonly<Record<string, string>> = {
  'roster.csv': ROSTER,
  'scheme.json': JSON.stringify(scheme),
  'revised.json': JSON.stringify(revised),
  'target.json': JSON.stringify(target),
};

interface Act {
  readonly by: string;
  readonly line: readonly string[];
  readonly says: string;
  /** The type and data of every event it records. */
  readonly events: readonly (readonly [type: string, data: object])[];
}
const act = (by: string, line: readonly string[], says: string, ...events: Act['events']): Act => ({
  by,
  line,
  says,
  events,
});

/** A proposal of the clerk and its approval: the change, and the fact it becomes. */
const proposal = (
  line: readonly string[],
  what: string,
  position: number,
  type: string,
  ...data: readonly object[]
): readonly Act[] => [
  act(CLERK, line, proposes(what, position), ['ProposalMade', { changes: data.map((each) => ({ type, data: each })) }]),
  act(
    APPROVER,
    ['approve', String(position)],
    done(what, data.length === 1 ? position + 1 : `${position + 1}–${position + data.length}`),
    ...data.map((each) => [type, { ...each, decision: decision(position) }] as const),
  ),
];

/** Every act of the command line once or more, after the 13 events of the founding. */
const ACTS: readonly Act[] = [
  act('quan-tri', ['grant', CLERK, 'clerk'], done('giao vai trò', 14), [
    'RoleGranted',
    { account: CLERK, role: 'clerk' },
  ]),
  act('quan-tri', ['grant', APPROVER, 'approver'], done('giao vai trò', 15), [
    'RoleGranted',
    { account: APPROVER, role: 'approver' },
  ]),
  act(CLERK, ['record', 'TH-07', '12', '--on', '15/03/2026', '--note', 'Theo báo cáo'], waits('ghi kết quả', 16), [
    'ResultRecorded',
    { target: 'TH-07', occurredOn: '2026-03-15', values: { value: '12' }, note: TEXT },
  ]),
  act(APPROVER, ['approve', '#16', '--submission', '16'], done('duyệt kết quả', 17), [
    'ResultApproved',
    { target: 'TH-07', result: 16, submission: 16 },
  ]),
  act(CLERK, ['record', 'TH-08', '42/48', '--period', 'năm 2025'], waits('ghi kết quả', 18), [
    'ResultRecorded',
    { target: 'TH-08', period: '2025', occurredOn: '2025-12-31', values: { numerator: '42', denominator: '48' } },
  ]),
  act(APPROVER, ['return', '18', '--reason', 'Đối chiếu lại'], done('trả lại kết quả', 19), [
    'ResultReturned',
    { target: 'TH-08', result: 18, submission: 18, reason: TEXT },
  ]),
  act(CLERK, ['resubmit', '18', '43/48', '--period', '2025', ...DOCUMENT], waits('gửi lại kết quả', 20), [
    'ResultResubmitted',
    {
      result: 18,
      target: 'TH-08',
      period: '2025',
      occurredOn: '2025-12-31',
      values: { numerator: '43', denominator: '48' },
      evidence: document,
    },
  ]),
  act(APPROVER, ['approve', '20'], done('duyệt kết quả', 21), [
    'ResultApproved',
    { target: 'TH-08', result: 18, submission: 20 },
  ]),
  act(CLERK, ['correct', '16', '11', '--reason', 'Tính trùng'], waits('đề nghị đính chính', 22), [
    'CorrectionProposed',
    { target: 'TH-07', result: 16, values: { value: '11' }, reason: TEXT },
  ]),
  act(APPROVER, ['reject', '22', '--reason', 'Chưa đủ căn cứ'], done('không duyệt đính chính', 23), [
    'CorrectionRejected',
    { target: 'TH-07', result: 16, correction: 22, reason: TEXT },
  ]),
  act(CLERK, ['correct', '16', '10', '--reason', 'Tính trùng', ...DOCUMENT], waits('đề nghị đính chính', 24), [
    'CorrectionProposed',
    { target: 'TH-07', result: 16, values: { value: '10' }, reason: TEXT, evidence: document },
  ]),
  act(APPROVER, ['correct', '--approve', '24'], done('duyệt đính chính', 25), [
    'CorrectionApproved',
    { target: 'TH-07', result: 16, correction: 24 },
  ]),
  act(CLERK, ['correct', '16', '9', '--reason', 'Tính trùng'], waits('đề nghị đính chính', 26), [
    'CorrectionProposed',
    { target: 'TH-07', result: 16, values: { value: '9' }, reason: TEXT },
  ]),
  act(APPROVER, ['approve', '26'], done('duyệt đính chính', 27), [
    'CorrectionApproved',
    { target: 'TH-07', result: 16, correction: 26 },
  ]),
  act(CLERK, ['estimate', 'TH-02', '210,5', '--year', '2026', '--note', 'Ước'], done('ghi ước thực hiện', 28), [
    'EstimateRecorded',
    { target: 'TH-02', year: 2026, values: { value: '210.5' }, note: TEXT },
  ]),
  act(CLERK, ['withdraw', '28', '--reason', 'Ước lại'], done('thu hồi ước thực hiện', 29), [
    'EstimateWithdrawn',
    { target: 'TH-02', estimate: 28, reason: TEXT },
  ]),
  act(CLERK, ['record', 'TH-07', '3', '--period', 'quý II/2026'], waits('ghi kết quả', 30), [
    'ResultRecorded',
    { target: 'TH-07', period: '2026-Q2', occurredOn: '2026-06-30', values: { value: '3' } },
  ]),
  act(CLERK, ['withdraw', '30', '--reason', 'Ghi nhầm'], done('thu hồi kết quả', 31), [
    'ResultWithdrawn',
    { target: 'TH-07', result: 30, reason: TEXT },
  ]),
  act(
    CLERK,
    ['withdraw', '20', '--reason', 'Ghi nhầm'],
    'Đã đề xuất thu hồi kết quả: sự kiện 32.\n' +
      'Kết quả này đã được duyệt, nên việc thu hồi là một đề xuất chờ tài khoản khác duyệt.\n' +
      'Chờ tài khoản khác duyệt: npm run ledger -- approve 32 --as <tài khoản>',
    ['ProposalMade', { changes: [{ type: 'ResultWithdrawn', data: { result: 18, reason: TEXT } }] }],
  ),
  act(APPROVER, ['reject', '32', '--reason', 'Số liệu đúng'], done('không duyệt đề xuất', 33), [
    'ProposalRejected',
    { proposal: 32, reason: TEXT },
  ]),
  ...proposal(
    ['unit', 'enrol', '--file', 'roster.csv'],
    'ghi danh đơn vị',
    34,
    'UnitEnrolled',
    { unit: 'TDP-01', name: 'Tổ dân phố 1', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
    { unit: 'TDP-02', name: 'Tổ dân phố 2', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
  ),
  ...proposal(
    ['unit', 'enrol', 'CB-01', 'Chi bộ 1', '--kind', 'chi bộ', '--from', '9/7/2025'],
    'ghi danh đơn vị',
    37,
    'UnitEnrolled',
    {
      unit: 'CB-01',
      name: 'Chi bộ 1',
      kind: 'partyCell',
      effectiveOn: '2025-07-09',
    },
  ),
  ...proposal(['unit', 'rename', 'TDP-01', 'Tổ Một', '--from', '01/01/2026'], 'đổi tên đơn vị', 39, 'UnitRenamed', {
    unit: 'TDP-01',
    name: 'Tổ Một',
    effectiveOn: '2026-01-01',
  }),
  ...proposal(
    [
      'unit',
      'merge',
      'TDP-03',
      '--predecessor',
      'TDP-01',
      'TDP-02',
      '--name',
      'Tổ mới',
      '--kind',
      'tổ dân phố',
      '--from',
      '01/03/2026',
    ],
    'sáp nhập đơn vị',
    41,
    'UnitsMerged',
    {
      predecessors: ['TDP-01', 'TDP-02'],
      successor: 'TDP-03',
      enrolled: { name: 'Tổ mới', kind: 'residentialGroup' },
      effectiveOn: '2026-03-01',
    },
  ),
  ...proposal(['unit', 'close', 'CB-01', '--from', '01/04/2026'], 'đơn vị ngừng hoạt động', 43, 'UnitClosed', {
    unit: 'CB-01',
    effectiveOn: '2026-04-01',
  }),
  act(
    CLERK,
    ['record', 'TH-06', '--unit', 'TDP-03', '--model', 'ntt', '--on', '10/05/2026'],
    waits('ghi kết quả', 45),
    [
      'ResultRecorded',
      { target: 'TH-06', unit: 'TDP-03', occurredOn: '2026-05-10', values: { model: 'NTT', ended: false } },
    ],
  ),
  act(APPROVER, ['approve', '45'], done('duyệt kết quả', 46), [
    'ResultApproved',
    { target: 'TH-06', result: 45, submission: 45 },
  ]),
  ...proposal(['set-baseline', 'TH-02', '176', '--year', '2024', ...DOCUMENT], 'đặt đầu kỳ', 47, 'BaselineSet', {
    target: 'TH-02',
    baseline: { value: '176', year: 2024 },
    document,
  }),
  ...proposal(['set-baseline', 'TH-06', '--covered', 'tdp-01:ntt', ...DOCUMENT], 'đặt đầu kỳ', 49, 'BaselineSet', {
    target: 'TH-06',
    baseline: { covered: [{ unit: 'TDP-01', model: 'NTT' }] },
    document,
  }),
  ...proposal(
    ['roadmap', 'TH-07', '--milestone', '2026=48', '2027=76', '--from', '28/08/2025', ...DOCUMENT],
    'phê duyệt lộ trình',
    51,
    'RoadmapApproved',
    {
      target: 'TH-07',
      milestones: [
        { year: 2026, value: '48' },
        { year: 2027, value: '76' },
      ],
      effectiveFrom: '2025-08-28',
      document,
    },
  ),
  ...proposal(
    ['set-revision', 'TH-01', '6,5..8', '--from', '01/01/2026', ...DOCUMENT],
    'điều chỉnh mục tiêu',
    53,
    'TargetRevised',
    {
      target: 'TH-01',
      goal: { lo: '6.5', hi: '8' },
      effectiveFrom: '2026-01-01',
      document,
    },
  ),
  ...proposal(['interpretation', 'TH-02', 'termSum'], 'xác nhận cách tính', 55, 'InterpretationConfirmed', {
    target: 'TH-02',
    interpretation: 'termSum',
  }),
  ...proposal(
    [
      'responsibility',
      'TH-07',
      '--office',
      'A',
      '--task',
      'B',
      '--responsibility',
      'C',
      '--product',
      'D',
      '--deadline',
      'E',
      '--roadmap',
      'F',
    ],
    'phân công 6 rõ',
    57,
    'ResponsibilityAssigned',
    { target: 'TH-07', office: 'A', task: 'B', responsibility: 'C', product: 'D', deadline: 'E', roadmap: 'F' },
  ),
  ...proposal(['scheme', 'adopt', 'scheme.json'], 'phê duyệt đề án', 59, 'SchemeAdopted', scheme),
  ...proposal(['scheme', 'revise', 'revised.json'], 'điều chỉnh đề án', 61, 'SchemeRevised', revised),
  ...proposal(
    ['scheme', 'complete', 'DA-01', '1', '--on', '30/06/2026'],
    'hoàn thành bước đề án',
    63,
    'SchemeStepCompleted',
    {
      scheme: 'DA-01',
      step: 1,
      occurredOn: '2026-06-30',
    },
  ),
  ...proposal(
    ['scheme', 'reopen', 'DA-01', '1', '--on', '01/07/2026', '--reason', 'Chưa nghiệm thu'],
    'mở lại bước đề án',
    65,
    'SchemeStepReopened',
    { scheme: 'DA-01', step: 1, occurredOn: '2026-07-01', reason: TEXT },
  ),
  ...proposal(['set-target', 'target.json'], 'đặt chỉ tiêu', 67, 'TargetSet', target),
  ...proposal(
    ['drop-target', 'TH-05', '--from', '01/07/2026', ...DOCUMENT],
    'thôi theo dõi chỉ tiêu',
    69,
    'TargetDropped',
    {
      target: 'TH-05',
      effectiveFrom: '2026-07-01',
      document,
    },
  ),
  act(APPROVER, ['close-period', 'quý I/2026'], done('chốt số liệu', 71), [
    'PeriodClosed',
    { from: '2026-01-01', to: '2026-03-31' },
  ]),
  ...proposal(
    ['reopen-period', '01/01/2026', '31/01/2026', '--reason', 'Bổ sung', ...DOCUMENT],
    'mở lại kỳ đã chốt',
    72,
    'PeriodReopened',
    { from: '2026-01-01', to: '2026-01-31', document, reason: TEXT },
  ),
  act('quan-tri', ['revoke', CLERK, 'clerk'], done('thôi vai trò', 74), [
    'RoleRevoked',
    { account: CLERK, role: 'clerk' },
  ]),
];

describe('every act of the command line', () => {
  let folder: string;
  const run = (...args: readonly string[]): ReturnType<typeof runInProcess> => runInProcess(join(folder, 'data'), args);
  const inFolder = (argument: string): string => (argument in FILES ? join(folder, argument) : argument);

  beforeAll(async () => {
    stopClock('2026-11-24T03:00:00.000Z');
    folder = await mkdtemp(join(tmpdir(), 'ledger-cli-'));
    for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
  });
  afterAll(async () => {
    startClock();
    await rm(folder, { recursive: true });
  });

  it('records its events and says so', async () => {
    expect((await run('open')).exitCode).toBe(0);
    for (const { by, line, says } of ACTS) {
      expect([line, await run(...line.map(inFolder), '--as', by)]).toEqual([line, { exitCode: 0, out: says, err: '' }]);
    }
    const { out } = await run('events', '--jsonl', '--after', '13');
    const recorded = out.split('\n').map((line) => {
      const { type, actor, data } = JSON.parse(line) as { type: string; actor: string; data: object };
      return [actor, type, data];
    });
    expect(recorded).toEqual(ACTS.flatMap(({ by, events }) => events.map(([type, data]) => [by, type, data])));
  }, 120_000);
});
