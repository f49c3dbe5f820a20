import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-results.ts';
import { cadences, kinds, resultStatuses } from './words.ts';

export const refusalsOfResults: Record<keyof typeof vi.refusalsOfResults, Sentence> = {
  'result-unknown': (s) => `No result has the event number ${s.raw('result')}; see the numbers with queue or target.`,
  'values-unfit': (s) =>
    `The values do not fit the measure${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}; give one number, ` +
    'or numerator/denominator for a ratio, or a model code for a coverage.',
  'denominator-zero': () => 'The denominator is 0, so there is no ratio; give one above 0.',
  'numerator-above-denominator': (s) =>
    `The numerator ${s.number('numerator')} is above the denominator ${s.number('denominator')}; check both, they may be swapped.`,
  'date-missing': () => 'The result has no date; give its day (--on) or its period (--period).',
  'date-outside-term': (s) =>
    `${s.openingWhen('date')} lies outside the term (${s.when('from')} to ${s.when('to')}); use a time within the term.`,
  'date-in-future': (s) =>
    `${s.openingWhen('date')} has not come yet (today is ${s.when('today')}); record it once the period is over, or give an estimate (estimate).`,
  'date-not-period-end': (s) =>
    `${s.openingWhen('date')} is not the last day of ${s.when('period')}; give the period ${s.raw('period')}, or ${s.when('periodEnd')}.`,
  'date-and-period-differ': (s) =>
    `${s.openingWhen('date')} does not go with ${s.when('period')} (which ends on ${s.when('periodEnd')}); give one of the two.`,
  'period-not-of-cadence': (s) =>
    `Period ${s.raw('period')} does not fit a target reported ${s.words('cadence', cadences)}; give a period of that length.`,
  'period-outside-term': (s) =>
    `Period ${s.when('period')} ends outside the term (${s.when('from')} to ${s.when('to')}); give a period of the term.`,
  'model-unknown': (s) =>
    `${s.typed('The model', 'model')} is not accepted by this target; choose one of: ${s.words('models')}.`,
  'measure-takes-no-results': (s) =>
    `Target ${s.raw('target')} (${s.words('measure', kinds)}) follows from other figures; record those of its level or scheme instead.`,
  'measure-takes-no-estimates': (s) =>
    `Target ${s.raw('target')} (${s.words('measure', kinds)}) follows from other figures; estimate its level instead.`,
  'period-occupied': (s) =>
    `The period that ends on ${s.when('date')} has a result already (event ${s.raw('result')}); correct or resubmit that one.`,
  'period-closed': (s) =>
    `The figures of ${s.when('date')} are closed; propose a correction, or propose to reopen them (reopen-period).`,
  'period-has-undecided': (s) =>
    `${s.openingWhen('from')} to ${s.when('to')} cannot be closed: events ${s.words('results')} still wait; approve, settle or withdraw them first.`,
  'period-already-closed': (s) =>
    `${s.openingWhen('from')} to ${s.when('to')} is closed already; nothing needs closing.`,
  'period-not-closed': (s) =>
    `${s.openingWhen('date')} is not closed, so it cannot be reopened; name closed days only.`,
  'result-not-pending': (s) =>
    `The result of event ${s.raw('result')} no longer waits (${s.words('status', resultStatuses)}); look at it with target.`,
  'result-not-approved': (s) =>
    `The result of event ${s.raw('result')} is not approved (${s.words('status', resultStatuses)}); resubmit it instead of correcting it.`,
  'result-withdrawn': (s) => `The result of event ${s.raw('result')} was withdrawn; record a new one.`,
  'result-not-own': (s) =>
    `The result of event ${s.raw('result')} was recorded by another account; while it waits, only that account can change or withdraw it.`,
  'submission-superseded': (s) =>
    `The result of event ${s.raw('result')} was resubmitted by event ${s.raw('latest')}; read that one, then decide.`,
  'approver-is-recorder': (s) =>
    `${s.typed('The account', 'account')} recorded the result of event ${s.raw('result')} and so may not approve it; ask another account.`,
  'correction-unknown': (s) => `No correction has the event number ${s.raw('correction')}; see the numbers with queue.`,
  'correction-decided': (s) =>
    `The correction of event ${s.raw('correction')} is decided; see what became of event ${s.raw('result')} with history.`,
  'correction-pending': (s) =>
    `The result of event ${s.raw('result')} has a correction waiting, event ${s.raw('correction')}; decide that one first.`,
  'correction-changes-nothing': (s) =>
    `The correction changes nothing of the result of event ${s.raw('result')}; give the right figure, unlike the present one.`,
  'approver-proposed-correction': (s) =>
    `${s.typed('The account', 'account')} proposed the correction of event ${s.raw('correction')} and so may not approve it; ask another account.`,
  'estimate-unknown': (s) => `No estimate has the event number ${s.raw('estimate')}; see the numbers with history.`,
  'estimate-withdrawn': (s) => `The estimate of event ${s.raw('estimate')} is withdrawn already; nothing needs doing.`,
  'estimate-not-own': (s) =>
    `The estimate of event ${s.raw('estimate')} was made by another account; only that account can withdraw it.`,
};
