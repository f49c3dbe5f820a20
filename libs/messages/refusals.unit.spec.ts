import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#resolution/decider/decision';
import { REFUSAL_CODES, type RefusalCode } from '#resolution/decider/refusal-codes';
import { CATALOGUES } from './catalogues.ts';
import { LANGUAGES } from './language.ts';
import { refusalSentence } from './refusal-sentence.ts';

type Params = NonNullable<Refusal['params']>;
const typed = (input: string): readonly [Params, readonly string[]] => [{ input }, [input]];
const term = { from: '2025-07-09', to: '2030-12-31' };

/** For every code: parameters as the door and the decider give them, and what its sentence must name of them. */
const SAMPLES: Record<RefusalCode, readonly [params: Params, named: readonly string[]]> = {
  'field-unknown': [{}, []],
  'field-missing': [{}, []],
  'field-wrong-type': typed('abc'),
  'field-out-of-range': [{ minimum: 1 }, ['1']],
  'choice-unknown': [{ input: 'x', choices: ['dueYear', 'everyYear'] }, ['“x”', 'dueYear, everyYear']],
  'command-unknown': typed('Foo'),
  'body-too-large': [{ type: 'ProposalMade', maxBytes: 999 }, ['ProposalMade', '999']],
  'json-broken': [{ line: 3, column: 17 }, ['3', '17']],
  'json-duplicate-key': [{ key: 'target' }, ['“target”']],
  'text-empty': [{}, []],
  'text-too-long': [{ maximum: 300 }, ['300']],
  'text-control-characters': [{}, []],
  'account-malformed': typed('Cán bộ'),
  'ledger-malformed': typed('Tô Hiệu'),
  'target-malformed': typed('th 7'),
  'unit-malformed': typed('tdp'),
  'scheme-malformed': typed('đa'),
  'model-malformed': typed('ntt'),
  'position-malformed': typed('-1'),
  'key-malformed': typed('có dấu'),
  'date-malformed': typed('30/02/2026'),
  'instant-malformed': typed('hôm qua'),
  'year-malformed': typed('26'),
  'period-malformed': typed('2026-Q5'),
  'number-malformed': typed('1O'),
  'number-ambiguous': [{ input: '1,500', readings: ['1500', '1,5000'] }, ['“1,500”', '“1500”', '“1,5000”']],
  'number-too-long': typed('1'.repeat(31)),
  'number-too-precise': typed('0,12345678901'),
  'number-not-whole': typed('1.5'),
  'number-negative': typed('-3'),
  'role-unknown': [{ input: 'boss' }, ['“boss”', 'clerk', 'approver']],
  'unit-kind-unknown': [{ input: 'xóm' }, ['“xóm”', 'residentialGroup']],
  'models-missing': [{}, []],
  'milestones-missing': [{}, []],
  'steps-missing': [{}, []],
  'changes-missing': [{}, []],
  'changes-too-many': [{ maximum: 500 }, ['500']],
  'changes-of-different-kinds': [{ type: 'UnitClosed', first: 'UnitEnrolled' }, ['UnitClosed', 'UnitEnrolled']],
  'ledger-unknown': [{ ledger: 'xyz' }, ['“xyz”']],
  'ledger-exists': [{ name: 'Nghị quyết A' }, ['Nghị quyết A']],
  'ledger-not-adopted': [{}, []],
  'term-malformed': [term, ['2025', '2030']],
  'range-reversed': [{ from: '2026-05-04', to: '2026-05-03' }, ['2026']],
  'target-repeated': [{ target: 'TH-07' }, ['“TH-07”']],
  'breakthrough-repeated': [{ breakthrough: 2 }, ['2']],
  'role-missing': [{ needed: ['clerk'], account: 'a-1' }, ['“a-1”']],
  'role-already-granted': [{ account: 'a-1', role: 'clerk' }, ['“a-1”']],
  'role-not-granted': [{ account: 'a-1', role: 'clerk' }, ['“a-1”']],
  'last-administrator': [{ account: 'a-1' }, ['“a-1”']],
  'target-moved': [{ target: 'TH-07', lastPosition: 12 }, ['TH-07', '12']],
  'expectation-unfit': [{ expected: '12' }, ['12']],
  'key-reused': [{ key: 'k-1' }, ['“k-1”']],
  'at-out-of-range': [{ input: '2031-01-01', ...term }, ['“2031-01-01”', '2025', '2030']],
  'as-of-out-of-range': [{ asOf: 99, head: 13 }, ['“99”', '13']],
  'report-unknown': [{ report: 99 }, ['99']],
  'rules-unknown': [{ rulesVersion: 9, latest: 1 }, ['9', '1']],
  'rules-already-in-force': [{ rulesVersion: 1 }, ['1']],
  'target-unknown': [{ target: 'TH-99' }, ['“TH-99”']],
  'target-dropped': [{ target: 'TH-05', effectiveFrom: '2027-01-01' }, ['TH-05', '2027']],
  'target-has-results': [{ target: 'TH-05' }, ['TH-05']],
  'target-definition-inconsistent': [{ target: 'TH-05', measure: 'cumulative' }, ['TH-05']],
  'goal-unfit': [{ measure: 'growth' }, ['7..8']],
  'goal-missing': [{ target: 'TH-09' }, ['TH-09']],
  'breakthrough-unknown': [{ breakthrough: 4 }, ['4']],
  'level-unknown': [{ level: 'TH-07' }, ['“TH-07”']],
  'interpretation-unfit': [
    { measure: 'growth', interpretations: ['everyYear', 'termAverage'] },
    ['everyYear, termAverage'],
  ],
  'baseline-unfit': [{ measure: 'level', year: 2031, dueOn: '2030-12-31' }, ['2031']],
  'roadmap-unfit': [{ target: 'TH-01', measure: 'growth' }, ['TH-01']],
  'roadmap-ends-elsewhere': [{ year: 2030, value: '140', goal: '150' }, ['2030', '140', '150']],
  'roadmap-year-repeated': [{ year: 2027 }, ['2027']],
  'roadmap-year-outside': [{ year: 2031, from: 2025, to: 2030 }, ['2031', '2025–2030']],
  'effective-date-outside-term': [{ date: '2031-02-01', ...term }, ['2031', '2025', '2030']],
  'unit-unknown': [{ unit: 'TDP-9' }, ['“TDP-9”']],
  'unit-exists': [{ unit: 'TDP-9' }, ['“TDP-9”']],
  'unit-left': [{ unit: 'TDP-9', leftOn: '2026-02-01' }, ['TDP-9', '2026']],
  'unit-not-on-roster': [{ unit: 'TDP-9', date: '2026-02-01' }, ['TDP-9', '2026']],
  'unit-kind-unfit': [{ unit: 'CB-1', kind: 'partyCell', kinds: ['village'] }, ['CB-1']],
  'unit-required': [{ target: 'TH-06' }, ['TH-06']],
  'unit-not-allowed': [{ target: 'TH-07' }, ['TH-07']],
  'unit-repeated': [{ unit: 'TDP-9' }, ['“TDP-9”']],
  'unit-has-results': [{ unit: 'TDP-9', results: [41, 43], effectiveOn: '2026-02-01' }, ['TDP-9', '41, 43', '2026']],
  'result-unknown': [{ result: 77 }, ['77']],
  'values-unfit': [{ measure: 'ratio' }, []],
  'denominator-zero': [{}, ['0']],
  'numerator-above-denominator': [{ numerator: '50', denominator: '40' }, ['50', '40']],
  'date-missing': [{}, ['--on', '--period']],
  'date-outside-term': [{ date: '2031-02-01', ...term }, ['2031', '2025', '2030']],
  'date-in-future': [{ date: '2027-02-01', today: '2026-11-24' }, ['2027', '2026']],
  'date-not-period-end': [{ date: '2026-03-15', period: '2026-Q1', periodEnd: '2026-03-31' }, ['15', '2026-Q1', '31']],
  'date-and-period-differ': [{ date: '2026-03-15', period: '2026-Q1', periodEnd: '2026-03-31' }, ['15', '31']],
  'period-not-of-cadence': [{ period: '2026-03', cadence: 'quarter' }, ['2026-03']],
  'period-outside-term': [{ period: '2031', ...term }, ['2031', '2025', '2030']],
  'model-unknown': [{ model: 'XYZ', models: ['NTT', 'CLB'] }, ['“XYZ”', 'NTT, CLB']],
  'measure-takes-no-results': [{ target: 'TH-01', measure: 'growth' }, ['TH-01']],
  'measure-takes-no-estimates': [{ target: 'TH-01', measure: 'growth' }, ['TH-01']],
  'period-occupied': [{ result: 14, date: '2026-03-31' }, ['14', '31']],
  'period-closed': [{ date: '2026-03-31' }, ['31', '2026']],
  'period-has-undecided': [{ from: '2026-01-01', to: '2026-03-31', results: [14, 15] }, ['14, 15', '31']],
  'period-already-closed': [{ from: '2026-01-01', to: '2026-03-31' }, ['31']],
  'period-not-closed': [{ from: '2026-01-01', to: '2026-03-31', date: '2026-01-05' }, ['2026']],
  'result-not-pending': [{ result: 14, status: 'approved' }, ['14']],
  'result-not-approved': [{ result: 14, status: 'pending' }, ['14']],
  'result-withdrawn': [{ result: 14 }, ['14']],
  'result-not-own': [{ result: 14 }, ['14']],
  'submission-superseded': [{ result: 14, latest: 17 }, ['14', '17']],
  'approver-is-recorder': [{ result: 14, account: 'a-1' }, ['14', '“a-1”']],
  'correction-unknown': [{ correction: 20 }, ['20']],
  'correction-decided': [{ correction: 20, result: 14 }, ['20', '14']],
  'correction-pending': [{ result: 14, correction: 20 }, ['14', '20']],
  'correction-changes-nothing': [{ result: 14 }, ['14']],
  'approver-proposed-correction': [{ correction: 20, account: 'a-1' }, ['20', '“a-1”']],
  'estimate-unknown': [{ estimate: 30 }, ['30']],
  'estimate-withdrawn': [{ estimate: 30 }, ['30']],
  'estimate-not-own': [{ estimate: 30 }, ['30']],
  'proposal-unknown': [{ proposal: 40 }, ['40']],
  'proposal-decided': [{ proposal: 40, status: 'approved' }, ['40']],
  'approver-proposed': [{ proposal: 40, account: 'a-1' }, ['40', '“a-1”']],
  'scheme-unknown': [{ scheme: 'DA-09' }, ['“DA-09”']],
  'scheme-exists': [{ scheme: 'DA-09' }, ['“DA-09”']],
  'step-unknown': [{ scheme: 'DA-09', step: 7 }, ['DA-09', '7']],
  'step-repeated': [{ step: 7 }, ['7']],
  'step-already-completed': [{ scheme: 'DA-09', step: 7 }, ['DA-09', '7']],
  'step-not-completed': [{ scheme: 'DA-09', step: 7 }, ['DA-09', '7']],
  'weight-not-positive': typed('0'),
};

/** What no sentence may hold: an address, a shout, a bare verdict, a hole where a parameter should stand, two blanks. */
const FORBIDDEN = /\bbạn\b|!|undefined|NaN|\[object| {2}| ;| \.$|“”/;

describe.each(LANGUAGES)('the sentences of refusals in %s', (language) => {
  const catalogue = CATALOGUES[language];

  it('are there for every code and for nothing else', () => {
    expect(Object.keys(catalogue.refusals).toSorted()).toEqual([...REFUSAL_CODES].toSorted());
  });

  it.each(REFUSAL_CODES)('%s names what was given and says what to do', (code) => {
    const [params, named] = SAMPLES[code];
    const sentence = refusalSentence(catalogue, { code, field: 'values.value', params });
    expect(named.filter((each) => !sentence.includes(each))).toEqual([]);
    expect(sentence).toMatch(/^[\p{Lu}\d“].*[;:].*\.$/u);
    expect(sentence).not.toMatch(FORBIDDEN);
    expect(sentence).not.toMatch(/không hợp lệ/);
  });

  it.each(REFUSAL_CODES)('%s stays a sentence without a field', (code) => {
    const [params] = SAMPLES[code];
    expect(refusalSentence(catalogue, { code, params })).toMatch(/^.{20,}\.$/u);
  });
});

describe('a refusal in Vietnamese', () => {
  const say = (refusal: Refusal): string => refusalSentence(CATALOGUES.vi, refusal);

  it('names both readings of an ambiguous number', () => {
    expect(
      say({
        code: 'number-ambiguous',
        field: 'values.value',
        params: { input: '1.500', readings: ['1500', '1,5000'] },
      }),
    ).toBe('Số “1.500” đọc được hai cách: “1500” hoặc “1,5000”; ghi lại theo một trong hai cách đó.');
  });

  it('quotes the date that was typed', () => {
    expect(say({ code: 'date-malformed', field: 'occurredOn', params: { input: '30/02/2026' } })).toBe(
      'Ngày “30/02/2026” không có trong lịch; ghi ngày/tháng/năm, ví dụ 15/03/2026.',
    );
  });

  it('names the field and its place in a list', () => {
    expect(say({ code: 'field-missing', field: 'changes.2.data.document.issuer' })).toBe(
      'Còn thiếu cơ quan ban hành (mục 3); bổ sung rồi gửi lại.',
    );
  });

  it('says which role is needed', () => {
    expect(say({ code: 'role-missing', params: { needed: ['clerk', 'approver'], account: 'x-1' } })).toBe(
      'Tài khoản “x-1” cần vai trò cán bộ tổng hợp hoặc lãnh đạo duyệt cho việc này; dùng tài khoản có vai trò đó, ' +
        'hoặc nhờ tài khoản quản trị giao vai trò (lệnh grant).',
    );
  });

  it('names what keeps a period open', () => {
    expect(
      say({
        code: 'period-has-undecided',
        field: 'to',
        params: { from: '2026-01-01', to: '2026-03-31', results: [14, 15] },
      }),
    ).toBe(
      'Chưa chốt được từ ngày 01/01/2026 đến ngày 31/03/2026: còn kết quả chưa xong ở sự kiện 14, 15; ' +
        'duyệt, trả lại xong hoặc thu hồi trước.',
    );
  });
});
