import { formatDate } from '../dates.ts';
import { formatNumber } from '../numbers.ts';
import { formatPeriod } from '../periods.ts';
import type * as vi from '../vi/phrases.ts';

export const number: typeof vi.number = (value) => formatNumber('en', value);
export const date: typeof vi.date = (day) => formatDate('en', day);

export const withUnit: typeof vi.withUnit = (figure, unitOfMeasure) => {
  if (!unitOfMeasure) return figure;
  return `${figure}${unitOfMeasure.startsWith('%') ? '' : ' '}${unitOfMeasure}`;
};

export const values: typeof vi.values = (given, definition) => {
  if ('value' in given) return withUnit(number(given.value), definition?.unitOfMeasure);
  if ('numerator' in given) return `${number(given.numerator)}/${number(given.denominator)}`;
  const models = definition?.measure.kind === 'coverage' ? definition.measure.models : [];
  const model = models.find(({ model: code }) => code === given.model)?.name ?? given.model;
  return given.ended ? `no longer “${model}”` : `“${model}” in place`;
};

export const goal: typeof vi.goal = (given, unitOfMeasure) => {
  if (!given) return 'not public';
  const figure = 'value' in given ? number(given.value) : `${number(given.lo)}–${number(given.hi)}`;
  return withUnit(figure, unitOfMeasure);
};

export const document: typeof vi.document = ({ number: symbol, date: day, issuer }) =>
  `document ${symbol ? `${symbol} ` : ''}of ${date(day)} by ${issuer}`;

export const decision: typeof vi.decision = (made) =>
  made
    ? ` (proposed by account ${made.proposedBy} in event ${made.proposal}, approved by account ${made.approvedBy})`
    : '';

export const unit: typeof vi.unit = (code, story) => {
  const name = story.unitName(code);
  return name ? `${code} ${name}` : code;
};

export const text: typeof vi.text = (reference, story) => {
  const known = story.text(reference);
  return known === undefined ? '(erased by law)' : `“${known}”`;
};

export const reason: typeof vi.reason = (reference, story) => `, reason: ${text(reference, story)}`;

export const dated: typeof vi.dated = (result, story) => {
  const when = result.period ? `for ${formatPeriod('en', result.period)}` : `on ${date(result.occurredOn)}`;
  return result.unit ? `${when} of ${unit(result.unit, story)}` : when;
};

export const result: typeof vi.result = (told, story) =>
  `${told.target}: ${values(told.values, story.definition(told.target))} ${dated(told, story)}`;
