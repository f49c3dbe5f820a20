import { describe, expect, it } from '@jest/globals';
import { EVENT_DATA, type NewEvent, type RecordedEvent } from '#resolution/events/events';
import { CATALOGUES } from '../catalogues.ts';
import type { Language } from '../language.ts';
import { EventStory } from './story.ts';
import { targetsOf } from './targets-of.ts';
import { tell } from './tell.ts';

const sha = (digit: string): string => digit.repeat(64);
const KEPT = sha('a');
const ERASED = sha('b');
const document = { number: '12-QĐ/ĐU', date: '2025-08-28', issuer: 'Đảng ủy phường' };
const decision = { proposal: 3, proposedBy: 'can-bo-01', approvedBy: 'lanh-dao-01' };
const definition = {
  theme: 'Xây dựng Đảng',
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
} as const;
const members = {
  ...definition,
  target: 'TH-07',
  name: 'Đảng viên mới được kết nạp',
  measure: { kind: 'cumulative', quantity: 'count' },
  unitOfMeasure: 'đảng viên',
  goal: { value: '150' },
} as const;
const coverage = {
  ...definition,
  target: 'TH-06',
  name: 'Tổ dân phố, bản có mô hình',
  measure: { kind: 'coverage', models: [{ model: 'NTT', name: 'Ngôi nhà trí tuệ' }] },
  unitOfMeasure: '%',
  goal: null,
  scope: 'unit',
  unitKinds: ['residentialGroup'],
} as const;
const step = { step: 1, product: 'Phòng đọc', deadline: '2026-12-31', weight: '1' };
const enrolment = (unit: string): Extract<RecordedEvent, { type: 'ProposalMade' }>['data']['changes'][number] => ({
  type: 'UnitEnrolled',
  data: { unit, name: unit, kind: 'village', effectiveOn: '2025-07-09' },
});

/** Every type of event once or more, in an order in which they could happen; positions count from 1. */
const STORY: readonly (readonly [event: NewEvent, vi: string])[] = [
  [
    {
      type: 'ResolutionAdopted',
      data: {
        name: 'Nghị quyết A',
        organisation: 'Đảng ủy phường B',
        termFrom: '2025-07-09',
        termTo: '2030-12-31',
        announcedTargets: 25,
        rulesVersion: 1,
        document: { date: '2025-07-09', issuer: 'Đại hội' },
        nature: 'demonstration',
      },
    },
    'Mở sổ cái của Đảng ủy phường B: Nghị quyết A, từ ngày 09/07/2025 đến ngày 31/12/2030, công bố 25 chỉ tiêu ' +
      '(văn bản ngày 09/07/2025 của Đại hội); bộ quy tắc phiên bản 1. DỮ LIỆU MINH HỌA.',
  ],
  [{ type: 'BreakthroughDeclared', data: { number: 1, name: 'hạ tầng' } }, 'Xác định khâu đột phá 1: hạ tầng.'],
  [{ type: 'TargetSet', data: members }, 'Đặt chỉ tiêu TH-07: Đảng viên mới được kết nạp; mục tiêu 150 đảng viên.'],
  [
    {
      type: 'TargetSet',
      data: {
        ...coverage,
        unitKinds: ['residentialGroup'],
        measure: { ...coverage.measure, models: [...coverage.measure.models] },
        decision,
      },
    },
    'Đặt chỉ tiêu TH-06: Tổ dân phố, bản có mô hình; mục tiêu chưa công bố ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'RoleGranted', data: { account: 'can-bo-01', role: 'clerk' } },
    'Giao vai trò cán bộ tổng hợp cho tài khoản can-bo-01.',
  ],
  [
    { type: 'RoleRevoked', data: { account: 'can-bo-01', role: 'clerk' } },
    'Thôi vai trò cán bộ tổng hợp của tài khoản can-bo-01.',
  ],
  [
    {
      type: 'ResultRecorded',
      data: {
        target: 'TH-07',
        occurredOn: '2026-03-15',
        values: { value: '12' },
        note: { sha256: KEPT },
        evidence: document,
      },
    },
    'Ghi kết quả TH-07: 12 đảng viên ngày 15/03/2026, minh chứng: văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường, ' +
      'ghi chú: “Báo cáo quý”.',
  ],
  [
    { type: 'ResultReturned', data: { target: 'TH-07', result: 7, submission: 7, reason: { sha256: ERASED } } },
    'Trả lại kết quả TH-07: 12 đảng viên ngày 15/03/2026 (sự kiện 7), lý do: (đã xóa theo luật).',
  ],
  [
    {
      type: 'ResultResubmitted',
      data: { result: 7, target: 'TH-07', period: '2026-Q1', occurredOn: '2026-03-31', values: { value: '11' } },
    },
    'Gửi lại kết quả TH-07: 11 đảng viên quý I/2026 (thay cho sự kiện 7).',
  ],
  [
    { type: 'ResultApproved', data: { target: 'TH-07', result: 7, submission: 9 } },
    'Duyệt kết quả TH-07: 11 đảng viên quý I/2026 (sự kiện 7), bản gửi lại ở sự kiện 9.',
  ],
  [
    {
      type: 'CorrectionProposed',
      data: { target: 'TH-07', result: 7, values: { value: '10' }, reason: { sha256: KEPT } },
    },
    'Đề nghị đính chính kết quả TH-07: 11 đảng viên quý I/2026 (sự kiện 7) thành 10 đảng viên, lý do: “Báo cáo quý”.',
  ],
  [
    { type: 'CorrectionRejected', data: { target: 'TH-07', result: 7, correction: 11, reason: { sha256: KEPT } } },
    'Không duyệt đề nghị đính chính ở sự kiện 11 về kết quả TH-07: 11 đảng viên quý I/2026 (sự kiện 7), lý do: “Báo cáo quý”.',
  ],
  [
    { type: 'CorrectionApproved', data: { target: 'TH-07', result: 7, correction: 11 } },
    'Duyệt đính chính kết quả TH-07: 11 đảng viên quý I/2026 (sự kiện 7) thành 10 đảng viên, theo đề nghị ở sự kiện 11.',
  ],
  [
    {
      type: 'UnitEnrolled',
      data: { unit: 'TDP-01', name: 'Tổ 1', kind: 'residentialGroup', effectiveOn: '2025-07-09', decision },
    },
    'Ghi danh tổ dân phố TDP-01 “Tổ 1” từ ngày 09/07/2025 (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'ResultRecorded',
      data: { target: 'TH-06', unit: 'TDP-01', occurredOn: '2026-05-10', values: { model: 'NTT', ended: false } },
    },
    'Ghi kết quả TH-06: có “Ngôi nhà trí tuệ” ngày 10/05/2026 của TDP-01 Tổ 1.',
  ],
  [
    { type: 'ResultWithdrawn', data: { target: 'TH-06', result: 15, reason: { sha256: KEPT } } },
    'Thu hồi kết quả TH-06: có “Ngôi nhà trí tuệ” ngày 10/05/2026 của TDP-01 Tổ 1 (sự kiện 15), lý do: “Báo cáo quý”.',
  ],
  [
    { type: 'UnitRenamed', data: { unit: 'TDP-01', name: 'Tổ Một', effectiveOn: '2026-06-01', decision } },
    'Đổi tên TDP-01 Tổ 1 thành “Tổ Một” từ ngày 01/06/2026 (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'UnitsMerged',
      data: {
        predecessors: ['TDP-01', 'TDP-02'],
        successor: 'TDP-03',
        enrolled: { name: 'Tổ mới', kind: 'residentialGroup' },
        effectiveOn: '2026-07-01',
        decision,
      },
    },
    'Sáp nhập TDP-01 Tổ Một, TDP-02 vào đơn vị mới TDP-03 “Tổ mới” từ ngày 01/07/2026 ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'UnitClosed', data: { unit: 'TDP-03', effectiveOn: '2026-08-01', decision } },
    'Đưa TDP-03 Tổ mới ra khỏi danh sách từ ngày 01/08/2026 (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'ProposalMade',
      data: { changes: ['B-1', 'B-2', 'B-3', 'B-4', 'B-5', 'B-6'].map(enrolment) },
    },
    'Đề xuất, chờ tài khoản khác duyệt: ghi danh bản B-1 “B-1” từ ngày 09/07/2025; ghi danh bản B-2 “B-2” từ ngày 09/07/2025; ' +
      'ghi danh bản B-3 “B-3” từ ngày 09/07/2025; ghi danh bản B-4 “B-4” từ ngày 09/07/2025; và 2 mục nữa.',
  ],
  [
    { type: 'ProposalRejected', data: { proposal: 20, reason: { sha256: KEPT } } },
    'Không duyệt đề xuất ở sự kiện 20, lý do: “Báo cáo quý”.',
  ],
  [
    { type: 'BaselineSet', data: { target: 'TH-07', baseline: { value: '7.5', year: 2024 }, document, decision } },
    'Đặt đầu kỳ TH-07: 7,5 đảng viên năm 2024 (văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'RoadmapApproved',
      data: {
        target: 'TH-07',
        milestones: [
          { year: 2026, value: '48' },
          { year: 2027, value: '76' },
        ],
        effectiveFrom: '2025-08-28',
        document,
        decision,
      },
    },
    'Phê duyệt lộ trình TH-07: cuối 2026 đạt 48, cuối 2027 đạt 76 từ ngày 28/08/2025 ' +
      '(văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'TargetRevised',
      data: { target: 'TH-07', goal: { value: '1600' }, effectiveFrom: '2027-01-01', document, decision },
    },
    'Điều chỉnh mục tiêu TH-07 thành 1.600 đảng viên từ ngày 01/01/2027 ' +
      '(văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'InterpretationConfirmed', data: { target: 'TH-02', interpretation: 'termSum', decision } },
    'Xác nhận cách tính TH-02: cộng dồn cả nhiệm kỳ (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'ResponsibilityAssigned',
      data: {
        target: 'TH-07',
        office: 'A',
        task: 'B',
        responsibility: 'C',
        product: 'D',
        deadline: 'E',
        roadmap: 'F',
        decision,
      },
    },
    'Phân công TH-07: rõ người: A; rõ việc: B; rõ trách nhiệm: C; rõ sản phẩm: D; rõ thời hạn: E; rõ lộ trình: F ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'TargetDropped', data: { target: 'TH-05', effectiveFrom: '2027-01-01', document, decision } },
    'Thôi theo dõi chỉ tiêu TH-05 từ ngày 01/01/2027 (văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'EstimateRecorded', data: { target: 'TH-07', year: 2026, values: { value: '40' } } },
    'Ước thực hiện TH-07 cả năm 2026: 40 đảng viên.',
  ],
  [
    { type: 'EstimateWithdrawn', data: { target: 'TH-07', estimate: 28, reason: { sha256: KEPT } } },
    'Thu hồi ước thực hiện TH-07 năm 2026: 40 đảng viên (sự kiện 28), lý do: “Báo cáo quý”.',
  ],
  [
    {
      type: 'SchemeAdopted',
      data: { scheme: 'DA-01', name: 'Học tập', steps: [step], effectiveFrom: '2026-01-01', document, decision },
    },
    'Phê duyệt đề án DA-01 “Học tập” gồm 1 bước từ ngày 01/01/2026 (văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'SchemeRevised',
      data: { scheme: 'DA-01', steps: [step], effectiveFrom: '2026-01-01', document, decision },
    },
    'Điều chỉnh đề án DA-01 thành 1 bước từ ngày 01/01/2026 (văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường) ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'SchemeStepCompleted', data: { scheme: 'DA-01', step: 1, occurredOn: '2026-06-30', decision } },
    'Hoàn thành bước 1 của đề án DA-01 ngày 30/06/2026 (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'SchemeStepReopened',
      data: { scheme: 'DA-01', step: 1, occurredOn: '2026-07-01', reason: { sha256: KEPT }, decision },
    },
    'Mở lại bước 1 của đề án DA-01 từ ngày 01/07/2026, lý do: “Báo cáo quý” ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'PeriodClosed', data: { from: '2026-01-01', to: '2026-03-31' } },
    'Chốt số liệu từ ngày 01/01/2026 đến ngày 31/03/2026.',
  ],
  [
    {
      type: 'PeriodReopened',
      data: { from: '2026-01-01', to: '2026-03-31', document, reason: { sha256: KEPT }, decision },
    },
    'Mở lại số liệu đã chốt từ ngày 01/01/2026 đến ngày 31/03/2026 ' +
      '(văn bản số 12-QĐ/ĐU ngày 28/08/2025 của Đảng ủy phường), lý do: “Báo cáo quý” ' +
      '(tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    { type: 'RulesAdopted', data: { rulesVersion: 2, decision } },
    'Áp dụng bộ quy tắc đánh giá phiên bản 2 (tài khoản can-bo-01 đề xuất ở sự kiện 3, tài khoản lanh-dao-01 duyệt).',
  ],
  [
    {
      type: 'ReportIssued',
      data: { title: 'Báo cáo quý I', at: '2026-03-31', asOf: 30, rulesVersion: 1, figures: [], sha256: sha('c') },
    },
    'Phát hành báo cáo “Báo cáo quý I” tính đến ngày 31/03/2026, theo số liệu đã ghi đến sự kiện 30.',
  ],
];

const recorded = (event: NewEvent, index: number): RecordedEvent => ({
  ...event,
  position: index + 1,
  recordedAt: '2026-01-01T00:00:00.000Z',
  actor: 'can-bo-01',
  version: 1,
});

const toldIn = (language: Language): readonly string[] => {
  const story = new EventStory(new Map([[KEPT, 'Báo cáo quý']]));
  return STORY.map(([event], index) => {
    const happened = recorded(event, index);
    const sentence = tell(CATALOGUES[language], happened, story);
    story.add(happened);
    return sentence;
  });
};

describe('the history in words', () => {
  it('is exercised with every type of event', () => {
    const types = new Set<string>(STORY.map(([{ type }]) => type));
    expect(Object.keys(EVENT_DATA).filter((type) => !types.has(type))).toEqual([]);
  });

  it('tells each event in Vietnamese', () => {
    expect(toldIn('vi')).toEqual(STORY.map(([, sentence]) => sentence));
  });

  it('tells each event in English, whole', () => {
    const told = toldIn('en');
    expect(
      told.filter((sentence) => !/^[A-Z].{10,}\.$/.test(sentence) || /undefined|\[object| {2}|“”/.test(sentence)),
    ).toEqual([]);
    expect(told[9]).toBe('Approve the result TH-07: 11 đảng viên for Q1 2026 (event 7), as resubmitted in event 9.');
    expect(told[7]).toBe('Return the result TH-07: 12 đảng viên on 15 Mar 2026 (event 7), reason: (erased by law).');
  });
});

describe('the targets of an event', () => {
  const story = new EventStory(new Map());
  story.add(
    recorded(
      { type: 'ResultRecorded', data: { target: 'TH-07', occurredOn: '2026-03-15', values: { value: '12' } } },
      0,
    ),
  );

  it('are its own', () => {
    expect(
      targetsOf(recorded({ type: 'ResultApproved', data: { target: 'TH-07', result: 1, submission: 1 } }, 1), story),
    ).toEqual(['TH-07']);
  });

  it('are those that a proposal would change, each once', () => {
    const changes = [
      { type: 'ResultWithdrawn' as const, data: { result: 1, reason: { sha256: KEPT } } },
      { type: 'ResultWithdrawn' as const, data: { result: 1, reason: { sha256: KEPT } } },
    ];
    expect(targetsOf(recorded({ type: 'ProposalMade', data: { changes } }, 1), story)).toEqual(['TH-07']);
  });

  it('are none of a roster change', () => {
    expect(targetsOf(recorded({ type: 'ProposalMade', data: { changes: [enrolment('B-1')] } }, 1), story)).toEqual([]);
  });
});
