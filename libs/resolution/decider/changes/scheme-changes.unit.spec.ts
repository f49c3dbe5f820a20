import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, given, on } from '../../../../test/support/given-when-then.ts';
import { against, type Change } from '../../../../test/support/proposing.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../../test/support/town.ts';
import type { SchemeStep } from '../../events/facts.ts';
import type { Refusal } from '../decision.ts';

const TODAY = '2026-07-20';
const step = (number: number, weight = '1'): SchemeStep => ({
  step: number,
  product: `Sản phẩm ${number}`,
  deadline: '2026-06-30',
  weight,
});
const adopt = (...steps: SchemeStep[]): Change => ({
  type: 'SchemeAdopted',
  data: { scheme: 'DA-01', name: 'Đề án 1', steps, document: DOCUMENT },
});
const revise = (...steps: SchemeStep[]): Change => ({
  type: 'SchemeRevised',
  data: { scheme: 'DA-01', steps, document: DOCUMENT },
});
const complete = (number: number, occurredOn = '2026-05-01'): Change => ({
  type: 'SchemeStepCompleted',
  data: { scheme: 'DA-01', step: number, occurredOn },
});
const reopen = (number: number, occurredOn = '2026-06-01'): Change => ({
  type: 'SchemeStepReopened',
  data: { scheme: 'DA-01', step: number, occurredOn, reason: REASON },
});
const facts = (...changes: readonly Change[]) =>
  changes.flatMap((change, index) =>
    decidedFacts(TOWN_HEAD + 2 * index, { type: change.type, data: { effectiveFrom: '2026-01-15', ...change.data } }),
  );
const ward = given(town, on(TODAY));
const adopted = given(town, on(TODAY), facts(adopt(step(1), step(2))));
const done = given(town, on(TODAY), facts(adopt(step(1), step(2)), complete(1)));

describe('schemes', () => {
  it('are adopted once, under a code of their own', () => {
    expect(against(ward, adopt(step(1), step(2)))).toEqual([]);
    expect(against(adopted, adopt(step(1)))).toEqual([
      { code: 'scheme-exists', field: 'scheme', params: { scheme: 'DA-01' } },
    ]);
  });

  it('are revised once adopted', () => {
    expect(against(adopted, revise(step(1)))).toEqual([]);
    expect(against(ward, revise(step(1)))).toEqual([
      { code: 'scheme-unknown', field: 'scheme', params: { scheme: 'DA-01' } },
    ]);
  });

  it.each<[string, (...steps: SchemeStep[]) => Change]>([
    ['adopted', adopt],
    ['revised', revise],
  ])('have distinct steps of some weight when %s', (_when, change) => {
    const scene = change === adopt ? ward : adopted;
    expect(against(scene, change(step(1), step(1), step(2, '0'), step(3, '-1')))).toEqual([
      { code: 'step-repeated', field: 'steps.1.step', params: { step: 1 } },
      { code: 'weight-not-positive', field: 'steps.2.weight', params: { input: '0' } },
      { code: 'weight-not-positive', field: 'steps.3.weight', params: { input: '-1' } },
    ]);
  });

  it.each<[string, (...steps: SchemeStep[]) => Change]>([
    ['adopted', adopt],
    ['revised', revise],
  ])('hold from a day of the term on when %s', (_when, change) => {
    const made = change(step(1));
    const late = { type: made.type, data: { ...made.data, effectiveFrom: '2031-01-01' } } as Change;
    expect(against(change === adopt ? ward : adopted, late)).toMatchObject([{ code: 'effective-date-outside-term' }]);
  });
});

describe('steps of a scheme', () => {
  it('are completed, and reopened with a reason', () => {
    expect(against(adopted, complete(1))).toEqual([]);
    expect(against(done, reopen(1))).toEqual([]);
    const reopened = given(town, on(TODAY), facts(adopt(step(1)), complete(1), reopen(1)));
    expect(against(reopened, complete(1, '2026-07-01'))).toEqual([]);
  });

  it.each<[string, typeof ward, Change, Refusal]>([
    ['of no scheme', ward, complete(1), { code: 'scheme-unknown', field: 'scheme', params: { scheme: 'DA-01' } }],
    [
      'that are none',
      adopted,
      complete(3),
      { code: 'step-unknown', field: 'step', params: { scheme: 'DA-01', step: 3 } },
    ],
    [
      'to reopen that are none',
      adopted,
      reopen(3),
      { code: 'step-unknown', field: 'step', params: { scheme: 'DA-01', step: 3 } },
    ],
    [
      'that are done on that day',
      done,
      complete(1, '2026-05-02'),
      { code: 'step-already-completed', field: 'step', params: { scheme: 'DA-01', step: 1 } },
    ],
    [
      'to reopen before they were done',
      done,
      reopen(1, '2026-04-30'),
      { code: 'step-not-completed', field: 'step', params: { scheme: 'DA-01', step: 1 } },
    ],
    [
      'to reopen that never were done',
      done,
      reopen(2),
      { code: 'step-not-completed', field: 'step', params: { scheme: 'DA-01', step: 2 } },
    ],
    [
      'done tomorrow',
      adopted,
      complete(1, '2026-07-21'),
      { code: 'date-in-future', field: 'occurredOn', params: { date: '2026-07-21', today: TODAY } },
    ],
    [
      'done before the term',
      adopted,
      complete(1, '2025-07-08'),
      {
        code: 'date-outside-term',
        field: 'occurredOn',
        params: { date: '2025-07-08', from: '2025-07-09', to: '2030-12-31' },
      },
    ],
  ])('are refused %s', (_what, scene, change, refusal) => {
    expect(against(scene, change)).toEqual([refusal]);
  });

  it('are those in force on the day: a revision brings new ones', () => {
    const revision = revise(step(2), step(3)) as Extract<Change, { type: 'SchemeRevised' }>;
    const later = { type: revision.type, data: { ...revision.data, effectiveFrom: '2026-06-01' } };
    const revised = given(town, on(TODAY), facts(adopt(step(1), step(2)), later));
    expect(against(revised, complete(1, '2026-05-31'))).toEqual([]);
    expect(against(revised, complete(1, '2026-06-01'))).toMatchObject([{ code: 'step-unknown' }]);
    expect(against(revised, complete(3, '2026-06-01'))).toEqual([]);
    expect(against(revised, complete(1, '2025-12-31'))).toEqual([]);
  });

  it.each<[string, Change]>([
    ['completed', complete(2, '2026-05-01')],
    ['reopened', reopen(1, '2026-05-01')],
  ])('are not %s in a closed period', (_what, change) => {
    const closed = given(
      town,
      on(TODAY),
      facts(adopt(step(1), step(2)), complete(1)),
      by(APPROVER, { type: 'PeriodClosed', data: { from: '2026-05-01', to: '2026-05-31' } }),
    );
    expect(against(closed, change)).toEqual([
      { code: 'period-closed', field: 'occurredOn', params: { date: '2026-05-01' } },
    ]);
  });
});
