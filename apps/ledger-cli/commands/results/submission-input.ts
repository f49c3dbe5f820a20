import type { Given, OptionName } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readDocument } from '../../input/read-document.ts';
import { readPeriod } from '../../input/read-period.ts';
import { readValues } from '../../input/read-values.ts';
import { DOCUMENT } from '../propose-command.ts';

/** The options of everything that states a result. */
export const SUBMISSION: readonly OptionName[] = ['on', 'period', 'unit', 'model', 'ended', 'note', ...DOCUMENT];

/** A result as it is stated: day or period, unit, values, note, evidence. */
export const submissionInput = (typed: string | undefined, given: Given): object => ({
  unit: given.unit,
  occurredOn: given.on === undefined ? undefined : readDate(given.on),
  period: given.period === undefined ? undefined : readPeriod(given.period),
  values: readValues(typed, given),
  note: given.note,
  evidence: readDocument(given),
});
