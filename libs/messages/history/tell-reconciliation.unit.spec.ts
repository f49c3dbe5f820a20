import { describe, expect, it } from '@jest/globals';
import type { ReconciledTarget, ReconciliationAnswer } from '#ledger/reconcile';
import type { ReportCheck } from '#ledger/reports/check-report';
import { CATALOGUES } from '../catalogues.ts';
import { tellCheck, tellReconciliation } from './tell-reconciliation.ts';

const moment = { at: '2026-06-30', asOf: '2026-07-05T03:00:00.000Z', position: 14 };
const figures = { actual: '21', percentOfGoal: '14', pace: '80', status: 'onTrack' as const };
const target: ReconciledTarget = {
  code: 'TH-07',
  name: 'Đảng viên mới',
  unit: 'đảng viên',
  goal: { value: '150' },
  then: figures,
  now: figures,
  steps: [],
  more: 0,
  printed: null,
  stored: figures,
};
const right: ReportCheck = {
  position: 15,
  title: 'Quý II',
  at: moment.at,
  asOf: 14,
  issuedAt: moment.asOf,
  by: 'approver-01',
  sha256: { stored: 'a', ofFigures: 'a', ofLedger: 'a' },
  wrong: [],
};
const answer = (changed: Partial<ReconciledTarget>, issued: ReportCheck | null = right): ReconciliationAnswer => ({
  ledger: 'ward',
  report: moment,
  today: { ...moment, position: 20 },
  issued,
  targets: [{ ...target, ...changed }],
  same: 0,
});
const say = (language: 'vi' | 'en', told: ReconciliationAnswer) =>
  tellReconciliation(CATALOGUES[language], told, new Map()).lines.map(({ sentence }) => sentence);
const now = { actual: '20', percentOfGoal: '13.3', pace: '74.9', status: 'behind' as const };

describe('an issued report against today', () => {
  it('has each figure that differs in its sentence', () => {
    expect(say('vi', answer({ now }))).toEqual([
      'TH-07: báo cáo ngày 30/06/2026 ghi 21, nay 20; % so với NQ 14,0\u00a0%, nay 13,3\u00a0%; ' +
        'tiến độ 80,0\u00a0%, nay 74,9\u00a0%; đánh giá Đúng tiến độ, nay Chậm.',
    ]);
    expect(say('en', answer({ now: { ...figures, pace: '74.9' } }))).toEqual([
      'TH-07: the report of 30 Jun 2026 says pace 80.0%, today it is 74.9%.',
    ]);
  });
  it('says of a printed paper only the first figure that differs: which others stood on it nobody knows', () => {
    expect(say('vi', answer({ now, stored: null }, null))).toEqual(['TH-07: báo cáo ngày 30/06/2026 ghi 21, nay 20.']);
  });
  it('says where it is not what the ledger knew then, and of which figure', () => {
    expect(say('vi', answer({ stored: { ...figures, actual: '22' } }))).toEqual([
      'TH-07: báo cáo ngày 30/06/2026 ghi 22, nhưng theo số liệu đã ghi đến sự kiện 14 thì sổ cái biết 21; nay 21.',
    ]);
    expect(say('en', answer({ stored: { ...figures, status: 'wonderful' } }))).toEqual([
      'TH-07: the report of 30 Jun 2026 says verdict wonderful, but as recorded up to event 14 the ledger knew On track; today it is On track.',
    ]);
    expect(say('vi', answer({ stored: null }))).toEqual([
      'TH-07: báo cáo ngày 30/06/2026 ghi chưa có số liệu, nhưng theo số liệu đã ghi đến sự kiện 14 thì sổ cái biết 21; nay 21.',
    ]);
  });
  it('says that a figure still holds', () => {
    expect(say('en', answer({}))).toEqual(['TH-07: the report of 30 Jun 2026 says 21, and it still is 21.']);
  });
});

describe('an issued report against its own ledger', () => {
  const wrong = [
    { code: 'TH-02', stored: null, known: figures },
    { code: 'TH-07', stored: figures, known: null },
  ];
  it('is right', () => {
    expect(tellCheck(CATALOGUES.vi, right)).toEqual([
      'Báo cáo “Quý II” (sự kiện 15): mã kiểm tra khớp; đánh giá lại theo số liệu đã ghi đến sự kiện 14 cho đúng mọi con số đã phát hành.',
    ]);
    expect(tellCheck(CATALOGUES.en, right)).toEqual([
      'Report “Quý II” (event 15): its hash is right; judged anew as recorded up to event 14 every figure is as it was issued.',
    ]);
  });
  it('is not: its hash, its figures, each is said', () => {
    const told = { ...right, sha256: { stored: 'a', ofFigures: 'b', ofLedger: 'c' }, wrong };
    expect(tellCheck(CATALOGUES.vi, told)).toEqual([
      'Báo cáo “Quý II” (sự kiện 15): mã kiểm tra KHÔNG phải của các con số ghi trong báo cáo.',
      'Báo cáo “Quý II” (sự kiện 15) KHÔNG khớp với sổ cái: đánh giá lại theo số liệu đã ghi đến sự kiện 14 cho con số khác ở TH-02, TH-07.',
    ]);
    expect(tellCheck(CATALOGUES.en, told)).toEqual([
      'Report “Quý II” (event 15): its hash is NOT that of the figures that stand in it.',
      'Report “Quý II” (event 15) does NOT agree with the ledger: judged anew as recorded up to event 14 the figures of TH-02, TH-07 differ.',
    ]);
    expect(tellCheck(CATALOGUES.vi, { ...right, wrong })).toHaveLength(1);
    expect(tellCheck(CATALOGUES.vi, { ...told, wrong: [] })).toHaveLength(1);
  });
});
