import type { ResultRow, Submission, TargetAnswer } from '../../api/answers.ts';
import { documentOf, missingOf } from '../../form/document.ts';
import { typedDay } from '../../words/typed-date.ts';
import type { Draft } from './draft.ts';
import { typedNumber } from './read-number.ts';

/** A model in place counts from its day; everything that is reported on a schedule counts for its period. */
export const isPeriodic = ({ settings: { definition } }: TargetAnswer): boolean =>
  definition.cadence !== 'none' && definition.measure.kind !== 'coverage';

/** The submission that a draft amounts to; undefined while something is missing or unclear. */
export const submissionOf = (draft: Draft, answer: TargetAnswer): Submission | undefined => {
  const { measure, scope } = answer.settings.definition;
  const occurredOn = typedDay(draft.day);
  const when = isPeriodic(answer)
    ? draft.period && { period: draft.period }
    : occurredOn !== undefined && { occurredOn };
  const who = scope === 'ward' ? {} : draft.unit && { unit: draft.unit };
  const [value, numerator, denominator] = [draft.value, draft.numerator, draft.denominator].map(typedNumber);
  const what =
    measure.kind === 'coverage'
      ? draft.model && { model: draft.model }
      : measure.kind === 'ratio'
        ? numerator !== undefined && denominator !== undefined && { numerator, denominator }
        : value !== undefined && { value };
  if (!when || !who || !what || missingOf(draft.evidence).length > 0) return undefined;
  const note = draft.note.trim();
  const evidence = documentOf(draft.evidence);
  return { ...when, ...who, ...what, ...(note === '' ? {} : { note }), ...(evidence ? { evidence } : {}) };
};

/** The result that already stands for the draft's period or day and unit, if one does. */
export const standing = (draft: Draft, answer: TargetAnswer): ResultRow | undefined =>
  answer.results.findLast(
    ({ status, period, occurredOn, unit }) =>
      status !== 'withdrawn' &&
      (unit ?? '') === draft.unit &&
      (isPeriodic(answer) ? period === draft.period : occurredOn === typedDay(draft.day)),
  );
