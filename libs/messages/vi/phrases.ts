import type { EventData, Values } from '#resolution/events/events';
import type { Goal, TargetDefinition } from '#resolution/events/target-definition';
import type { LocalDate } from '#resolution/values/local-date';
import type { Document, TextRef } from '#resolution/values/shapes';
import { formatDate } from '../dates.ts';
import type { Story, ToldResult } from '../history/story.ts';
import { formatNumber } from '../numbers.ts';
import { formatPeriod } from '../periods.ts';

export const number = (value: string): string => formatNumber('vi', value);
export const date = (day: LocalDate): string => formatDate('vi', day);

/** 12 đảng viên · 37,1 % · 7–8 %/năm: a percent sign keeps its number on the line. */
export const withUnit = (figure: string, unitOfMeasure: string | undefined): string => {
  if (!unitOfMeasure) return figure;
  return `${figure}${unitOfMeasure.startsWith('%') ? '\u00a0' : ' '}${unitOfMeasure}`;
};

export const values = (given: Values, definition: TargetDefinition | undefined): string => {
  if ('value' in given) return withUnit(number(given.value), definition?.unitOfMeasure);
  if ('numerator' in given) return `${number(given.numerator)}/${number(given.denominator)}`;
  const models = definition?.measure.kind === 'coverage' ? definition.measure.models : [];
  const model = models.find(({ model: code }) => code === given.model)?.name ?? given.model;
  return given.ended ? `không còn “${model}”` : `có “${model}”`;
};

export const goal = (given: Goal | null, unitOfMeasure: string): string => {
  if (!given) return 'chưa công bố';
  const figure = 'value' in given ? number(given.value) : `${number(given.lo)}–${number(given.hi)}`;
  return withUnit(figure, unitOfMeasure);
};

/** văn bản số 12-QĐ/ĐU ngày 28/08/2025 của …: the kind of paper is part of its number, which may not be public. */
export const document = ({
  number: symbol,
  date: day,
  issuer,
}: Omit<Document, 'number'> & { readonly number?: string | undefined }): string =>
  `văn bản ${symbol ? `số ${symbol} ` : ''}ngày ${date(day)} của ${issuer}`;

export const decision = (made: EventData<'BaselineSet'>['decision'] | undefined): string =>
  made ? ` (tài khoản ${made.proposedBy} đề xuất ở sự kiện ${made.proposal}, tài khoản ${made.approvedBy} duyệt)` : '';

export const unit = (code: string, story: Story): string => {
  const name = story.unitName(code);
  return name ? `${code} ${name}` : code;
};

export const text = (reference: TextRef, story: Story): string => {
  const known = story.text(reference);
  return known === undefined ? '(đã xóa theo luật)' : `“${known}”`;
};

export const reason = (reference: TextRef, story: Story): string => `, lý do: ${text(reference, story)}`;

/** The day or period a result is of, and its unit: “ngày 15/03/2026”, “quý I/2026 của TDP-01 Tổ dân phố 1”. */
export const dated = (result: Omit<ToldResult, 'values'>, story: Story): string => {
  const when = result.period ? formatPeriod('vi', result.period) : `ngày ${date(result.occurredOn)}`;
  return result.unit ? `${when} của ${unit(result.unit, story)}` : when;
};

/** TH-07: 12 đảng viên ngày 15/03/2026. */
export const result = (told: ToldResult, story: Story): string =>
  `${told.target}: ${values(told.values, story.definition(told.target))} ${dated(told, story)}`;
