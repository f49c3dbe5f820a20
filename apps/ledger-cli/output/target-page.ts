import type { ResultRow, SeriesRow, TargetAnswer } from '#ledger/queries/answers';
import { formatDate } from '#messages/dates';
import { formatNumber } from '#messages/numbers';
import { formatPeriod } from '#messages/periods';
import { ABSENT, actualFigure } from '#messages/figures';
import type { Page } from './page.ts';
import { table } from './table.ts';
import { targetFacts } from './target-facts.ts';
import { flagWords } from './verdict-words.ts';

const resultCells = (page: Page, { settings }: TargetAnswer, row: ResultRow): readonly string[] => {
  const { language, phrases, words, cli } = page.catalogue;
  const { target: labels } = cli.output;
  const when = row.period === null ? formatDate(language, row.occurredOn) : formatPeriod(language, row.period);
  const state = [
    words.resultStatuses[row.status],
    ...(row.corrected ? [labels.corrected] : []),
    ...(row.correction
      ? [labels.correcting(row.correction.position, phrases.values(row.correction.values, settings.definition))]
      : []),
  ];
  return [
    String(row.result),
    when,
    row.unit ?? ABSENT,
    phrases.values(row.values, settings.definition),
    state.join('\n'),
    row.events.join(' '),
  ];
};

const resultsTable = (page: Page, answer: TargetAnswer): string => {
  const { columns, target } = page.catalogue.cli.output;
  if (answer.results.length === 0) return target.noResults;
  const heads = [
    { head: columns.event, align: 'right' as const },
    { head: columns.when },
    { head: columns.unit },
    { head: columns.value, wraps: true },
    { head: columns.state, wraps: true },
    { head: columns.events, wraps: true },
  ];
  return table(
    page,
    heads,
    answer.results.map((row) => resultCells(page, answer, row)),
  );
};

type SeriesBy = keyof TargetAnswer['series'];

/** The series that a target is read by: its own cadence, years, and units where units report. */
const seriesOf = ({ settings, series }: TargetAnswer): readonly SeriesBy[] => {
  const { cadence, scope } = settings.definition;
  const finest = cadence === 'quarter' || cadence === 'halfYear' ? 'quarter' : cadence === 'year' ? 'year' : 'month';
  const wanted: readonly SeriesBy[] = [finest, 'year', ...(scope === 'unit' ? (['unit'] as const) : [])];
  return [...new Set(wanted)].filter((by) => series[by].length > 0);
};

const seriesTable = (page: Page, rows: readonly SeriesRow[]): string => {
  const { language, cli } = page.catalogue;
  const { columns } = cli.output;
  const parts = ({ numerator, denominator }: SeriesRow): string =>
    numerator === null || denominator === null
      ? ''
      : ` (${formatNumber(language, numerator)}/${formatNumber(language, denominator)})`;
  return table(
    page,
    [{ head: columns.period }, { head: columns.value, align: 'right' }, { head: columns.results, align: 'right' }],
    rows.map((row) => [
      formatPeriod(language, row.key),
      `${actualFigure(language, row.value, null)}${parts(row)}`,
      String(row.results),
    ]),
  );
};

/** One target as a page: verdict, settings, results, series. */
export const targetPage = (page: Page, answer: TargetAnswer): string => {
  const { moment, target } = page.catalogue.cli.output;
  const { code, name, unit } = answer.status;
  const flags = flagWords(page, answer.status);
  return [
    page.paint('bold', `${code} ${name} (${unit})`),
    moment(answer.at, answer.asOf, answer.position),
    ...(flags.length > 0 ? [flags.join(' · ')] : []),
    '',
    targetFacts(page, answer),
    '',
    page.paint('bold', target.results),
    resultsTable(page, answer),
    ...seriesOf(answer).flatMap((by) => [
      '',
      page.paint('bold', target.series[by]),
      seriesTable(page, answer.series[by]),
    ]),
  ].join('\n');
};
