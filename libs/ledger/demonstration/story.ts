import type { Instant } from '#resolution/values/local-date';

/** One command of the story: who sends what, when. `position(key)` names the first event of an earlier step. */
export interface StoryStep {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly command: (position: (key: string) => number) => unknown;
}

const ADMINISTRATOR = 'quan-tri';
const CLERK = 'can-bo-01';
const SECOND_CLERK = 'can-bo-02';
const APPROVER = 'lanh-dao-01';
const SECOND_APPROVER = 'lanh-dao-02';
const AUDITOR = 'kiem-tra-01';
const MEMBER = 'dai-bieu-01';

/** The accounts of a demonstration that people sign in with, by what each is there to show: offices, as everything invented. */
export const DEMONSTRATION_ACCOUNTS = [
  { account: ADMINISTRATOR, name: 'Quản trị (minh họa)', installationAdministrator: true },
  { account: CLERK, name: 'Cán bộ tổng hợp (minh họa)', installationAdministrator: false },
  { account: APPROVER, name: 'Thường trực Đảng ủy (minh họa)', installationAdministrator: false },
  { account: MEMBER, name: 'Ủy viên Ban Chấp hành (minh họa)', installationAdministrator: false },
  { account: AUDITOR, name: 'Ủy ban Kiểm tra (minh họa)', installationAdministrator: false },
] as const;

/** Local time in Vietnam as the instant the ledger records. */
const on = (date: string, time: string): Instant => new Date(`${date}T${time}:00.000+07:00`).toISOString();
const document = (number: string, date: string) => ({ number, date, issuer: 'Đảng ủy phường (minh họa)' });

const step = (key: string, at: Instant, by: string, command: StoryStep['command'] | object): StoryStep => ({
  key,
  at,
  by,
  command: typeof command === 'function' ? (command as StoryStep['command']) : () => command,
});

/** The founding command of the real resolution, marked as a demonstration. */
export const founding = (adoption: object): StoryStep => {
  const { resolution, ...rest } = adoption as { resolution?: object };
  return step('founding', on('2025-07-10', '08:00'), ADMINISTRATOR, {
    ...rest,
    resolution: { ...resolution, nature: 'demonstration' },
  });
};

const grant = (account: string, role: string): StoryStep =>
  step(`grant-${account}`, on('2025-07-10', '08:05'), ADMINISTRATOR, { type: 'GrantRole', account, role });

/** A proposal of one account and its approval by another, ten minutes later. */
const decided = (key: string, date: string, changes: readonly object[]): readonly StoryStep[] => [
  step(`${key}-proposed`, on(date, '09:00'), CLERK, { type: 'Propose', changes }),
  step(`${key}-approved`, on(date, '09:10'), APPROVER, (position) => ({
    type: 'ApproveProposal',
    proposal: position(`${key}-proposed`),
  })),
];

/** A result recorded by a clerk and approved by an approver the same day. */
const approved = (key: string, date: string, result: object): readonly StoryStep[] => [
  step(key, on(date, '10:00'), CLERK, { type: 'RecordResult', ...result }),
  step(`${key}-approved`, on(date, '15:00'), APPROVER, (position) => ({
    type: 'ApproveResult',
    result: position(key),
  })),
];

const counted = (target: string, period: string, value: string) => ({ target, period, values: { value } });
const unit = (code: string, name: string, kind: string) => ({
  type: 'UnitEnrolled',
  data: { unit: code, name, kind, effectiveOn: '2025-07-09' },
});
const model = (code: string, occurredOn: string, accepted: string) => ({
  target: 'TH-06',
  unit: code,
  occurredOn,
  values: { model: accepted, ended: false },
});

const FOUNDATION: readonly StoryStep[] = [
  grant(CLERK, 'clerk'),
  grant(SECOND_CLERK, 'clerk'),
  grant(APPROVER, 'approver'),
  grant(SECOND_APPROVER, 'approver'),
  grant(AUDITOR, 'auditor'),
  grant(MEMBER, 'member'),
  ...decided('roster', '2025-07-14', [
    unit('TDP-01', 'Tổ dân phố 1 (minh họa)', 'residentialGroup'),
    unit('TDP-02', 'Tổ dân phố 2 (minh họa)', 'residentialGroup'),
    unit('TDP-03', 'Tổ dân phố 3 (minh họa)', 'residentialGroup'),
    unit('TDP-04', 'Tổ dân phố 4 (minh họa)', 'residentialGroup'),
    unit('BAN-01', 'Bản Một (minh họa)', 'village'),
    unit('BAN-02', 'Bản Hai (minh họa)', 'village'),
  ]),
  ...decided('baseline-models', '2025-07-16', [
    {
      type: 'BaselineSet',
      data: {
        target: 'TH-06',
        baseline: { covered: [{ unit: 'TDP-01', model: 'NTT' }] },
        document: document('02-MH', '2025-07-15'),
      },
    },
  ]),
  ...decided('roadmap-members', '2025-08-28', [
    {
      type: 'RoadmapApproved',
      data: {
        target: 'TH-07',
        milestones: [
          { year: 2025, value: '20' },
          { year: 2026, value: '48' },
          { year: 2027, value: '76' },
          { year: 2028, value: '102' },
          { year: 2029, value: '127' },
        ],
        document: document('03-MH', '2025-08-28'),
      },
    },
  ]),
  ...decided('responsibility-members', '2025-08-29', [
    {
      type: 'ResponsibilityAssigned',
      data: {
        target: 'TH-07',
        office: 'Ban Xây dựng Đảng (minh họa)',
        task: 'Tạo nguồn và kết nạp đảng viên mới',
        responsibility: 'Tham mưu, theo dõi, báo cáo hằng quý',
        product: '150 đảng viên mới được kết nạp',
        deadline: '31/12/2030',
        roadmap: 'Theo lộ trình đã duyệt',
      },
    },
  ]),
];

const FIRST_YEAR: readonly StoryStep[] = [
  ...approved('members-2025-q3', '2025-10-06', counted('TH-07', '2025-Q3', '9')),
  ...approved('business-2025-q3', '2025-10-07', counted('TH-05', '2025-Q3', '31')),
  ...approved('model-tdp-02', '2025-11-03', model('TDP-02', '2025-10-30', 'CLB')),
  ...approved('model-ban-01', '2025-12-08', model('BAN-01', '2025-12-01', 'MHVH')),
  ...approved('members-2025-q4', '2026-01-06', counted('TH-07', '2025-Q4', '12')),
  ...approved('business-2025-q4', '2026-01-07', counted('TH-05', '2025-Q4', '24')),
  ...approved('cells-2025', '2026-01-09', {
    target: 'TH-08',
    period: '2025',
    values: { numerator: '42', denominator: '48' },
  }),
  ...decided('baseline-revenue', '2026-01-12', [
    {
      type: 'BaselineSet',
      data: { target: 'TH-02', baseline: { value: '189.4', year: 2025 }, document: document('05-MH', '2026-01-12') },
    },
  ]),
  step('close-2025', on('2026-01-20', '16:00'), APPROVER, {
    type: 'ClosePeriod',
    from: '2025-07-09',
    to: '2025-12-31',
  }),
  step('correct-members-2025-q4', on('2026-02-03', '08:30'), CLERK, (position) => ({
    type: 'ProposeCorrection',
    result: position('members-2025-q4'),
    values: { value: '11' },
    reason: 'Một trường hợp tính trùng với quý III/2025',
  })),
  step('correct-members-2025-q4-approved', on('2026-02-04', '14:00'), SECOND_APPROVER, (position) => ({
    type: 'ApproveCorrection',
    correction: position('correct-members-2025-q4'),
  })),
];

const SECOND_YEAR: readonly StoryStep[] = [
  ...decided('merge-tdp', '2026-03-02', [
    {
      type: 'UnitsMerged',
      data: {
        predecessors: ['TDP-03', 'TDP-04'],
        successor: 'TDP-05',
        enrolled: { name: 'Tổ dân phố 5 (minh họa, sáp nhập)', kind: 'residentialGroup' },
        effectiveOn: '2026-03-01',
      },
    },
  ]),
  ...approved('members-2026-q1', '2026-04-03', counted('TH-07', '2026-Q1', '6')),
  ...approved('business-2026-q1', '2026-04-06', counted('TH-05', '2026-Q1', '19')),
  ...approved('revenue-2026-q1', '2026-04-07', counted('TH-02', '2026-Q1', '48.6')),
  ...approved('visitors-2026-q1', '2026-04-08', counted('TH-03', '2026-Q1', '512400')),
  ...approved('tourism-2026-q1', '2026-04-08', counted('TH-04', '2026-Q1', '214.5')),
  ...approved('model-tdp-05', '2026-05-12', model('TDP-05', '2026-05-10', 'NTT')),
  ...decided('revise-business', '2026-06-30', [
    {
      type: 'TargetRevised',
      data: {
        target: 'TH-05',
        goal: { value: '420' },
        effectiveFrom: '2026-07-01',
        document: document('07-MH', '2026-06-29'),
      },
    },
  ]),
  ...approved('members-2026-q2', '2026-07-03', counted('TH-07', '2026-Q2', '8')),
  ...approved('business-2026-q2', '2026-07-06', counted('TH-05', '2026-Q2', '20')),
  ...approved('revenue-2026-q2', '2026-07-07', counted('TH-02', '2026-Q2', '52.35')),
  ...approved('visitors-2026-q2', '2026-07-08', counted('TH-03', '2026-Q2', '498100')),
  ...approved('tourism-2026-q2', '2026-07-08', counted('TH-04', '2026-Q2', '208.25')),
  step('members-2026-q3', on('2026-10-02', '09:20'), CLERK, {
    type: 'RecordResult',
    ...counted('TH-07', '2026-Q3', '6'),
    note: 'Theo báo cáo của các chi bộ',
  }),
  step('members-2026-q3-returned', on('2026-10-05', '11:00'), APPROVER, (position) => ({
    type: 'ReturnResult',
    result: position('members-2026-q3'),
    reason: 'Đề nghị đối chiếu lại với quyết định kết nạp',
  })),
  step('members-2026-q3-resubmitted', on('2026-10-07', '08:40'), CLERK, (position) => ({
    type: 'ResubmitResult',
    result: position('members-2026-q3'),
    period: '2026-Q3',
    values: { value: '5' },
    note: 'Đã đối chiếu, một hồ sơ chuyển sang quý IV',
  })),
  step('members-2026-q3-approved', on('2026-10-07', '16:10'), APPROVER, (position) => ({
    type: 'ApproveResult',
    result: position('members-2026-q3'),
  })),
  step('business-2026-q3', on('2026-10-08', '09:00'), SECOND_CLERK, {
    type: 'RecordResult',
    ...counted('TH-05', '2026-Q3', '17'),
  }),
  step('estimate-visitors', on('2026-10-20', '10:00'), CLERK, {
    type: 'RecordEstimate',
    target: 'TH-03',
    year: 2026,
    values: { value: '2045000' },
    note: 'Ước cả năm theo 9 tháng',
  }),
];

/** A whole story, every figure invented: foundation, a first year closed and corrected, a second with a merger and a revision. */
export const STORY: readonly StoryStep[] = [...FOUNDATION, ...FIRST_YEAR, ...SECOND_YEAR];
