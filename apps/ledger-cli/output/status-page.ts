import type { StatusAnswer, TargetStatus } from '#ledger/queries/answers';
import { formatPeriod } from '#messages/periods';
import { STATUSES } from '#resolution/verdict/verdict';
import { ABSENT, actualFigure, goalFigure, paceFigure, percentFigure } from '#messages/figures';
import type { Page } from './page.ts';
import { type Column, table } from './table.ts';
import { flagWords, verdictLines } from './verdict-words.ts';

/** From here on every heading has a column of its own; below, what belongs together shares one. */
const WIDE = 110;
/** The most common verdicts stay whole: ○ Chưa có số liệu. */
const VERDICT = 17;
const WIDE_WITH_ESTIMATES = 134;

const nameOf = ({ name, shortName, unit }: TargetStatus): string => `${shortName ?? name} (${unit})`;

const withYear = (year: number, figure: string): string => `${year}: ${figure}`;

const judgedByEstimate = (page: Page, { estimate }: TargetStatus): readonly string[] =>
  estimate?.judgement ? verdictLines(page, estimate.judgement) : [];

const runningYear = ({ catalogue: { language } }: Page, { yearToDate }: TargetStatus): readonly string[] =>
  yearToDate ? [withYear(yearToDate.year, actualFigure(language, yearToDate.value, null))] : [];

/** A growth has no estimate of its own: what its level's would make of it. */
const estimatedValue = ({ kind, estimate }: TargetStatus): string | null =>
  (kind === 'growth' ? estimate?.judgement?.actual : estimate?.value) ?? null;

const estimated = ({ catalogue: { language } }: Page, target: TargetStatus): readonly string[] => {
  const value = estimatedValue(target);
  return target.estimate && value !== null
    ? [withYear(target.estimate.year, actualFigure(language, value, target.goal))]
    : [];
};

const judgedPeriod = ({ catalogue: { language } }: Page, { judgedPeriod: key }: TargetStatus): readonly string[] =>
  key === null ? [] : [formatPeriod(language, key)];

type Cells = Readonly<Record<ShownColumn, readonly string[]>>;
type ShownColumn =
  'code' | 'target' | 'goal' | 'actual' | 'judged' | 'percent' | 'pace' | 'verdict' | 'byEstimate' | 'flags';

const cellsOf = (page: Page, target: TargetStatus): Cells => {
  const { language, cli } = page.catalogue;
  return {
    code: [target.code],
    target: [nameOf(target)],
    goal: [goalFigure(language, target.goal) ?? cli.output.status.goalNotPublic],
    actual: [page.paint('bold', actualFigure(language, target.actual, target.goal)), ...runningYear(page, target)],
    judged: judgedPeriod(page, target),
    percent: [percentFigure(language, target.percentOfGoal)],
    pace: [paceFigure(language, target.pace)],
    verdict: verdictLines(page, target),
    byEstimate: [...estimated(page, target), ...judgedByEstimate(page, target)],
    flags: flagWords(page, target),
  };
};

/** The same with fewer columns: the period and the estimate under the actual, verdict by estimate and flags under the verdict. */
const sharedCells = (page: Page, target: TargetStatus): Cells => {
  const cells = cellsOf(page, target);
  const { status } = page.catalogue.cli.output;
  const [byEstimate, ...missing] = judgedByEstimate(page, target);
  return {
    ...cells,
    actual: [...cells.actual, ...cells.judged, ...estimated(page, target).map(status.estimated)],
    verdict: [
      ...cells.verdict,
      ...(byEstimate === undefined ? [] : [status.judgedByEstimate(byEstimate), ...missing]),
      ...cells.flags,
    ],
  };
};

const columnsOf = (
  page: Page,
  wide: boolean,
  hasEstimates: boolean,
): readonly (Column & { readonly cell: ShownColumn })[] => {
  const heads = page.catalogue.cli.output.columns;
  return [
    { cell: 'code', head: heads.code },
    { cell: 'target', head: heads.target, wraps: true },
    { cell: 'goal', head: heads.goal, align: 'right' },
    { cell: 'actual', head: wide ? heads.actual : `${heads.actual}\n${heads.judged}`, align: 'right' },
    ...(wide ? [{ cell: 'judged' as const, head: heads.judged }] : []),
    { cell: 'percent', head: heads.percent, align: 'right' },
    { cell: 'pace', head: heads.pace, align: 'right' },
    { cell: 'verdict', head: wide ? heads.verdict : `${heads.verdict}\n${heads.flags}`, wraps: true, least: VERDICT },
    ...(wide && hasEstimates ? [{ cell: 'byEstimate' as const, head: heads.byEstimate, wraps: true }] : []),
    ...(wide ? [{ cell: 'flags' as const, head: heads.flags, wraps: true }] : []),
  ];
};

const statusTable = (page: Page, { targets }: StatusAnswer): string => {
  const hasEstimates = targets.some(({ estimate }) => estimate !== null);
  const wide = page.width >= (hasEstimates ? WIDE_WITH_ESTIMATES : WIDE);
  const columns = columnsOf(page, wide, hasEstimates);
  const rows = targets.map((target) => {
    const cells = wide ? cellsOf(page, target) : sharedCells(page, target);
    return columns.map(({ cell }) => cells[cell].join('\n') || ABSENT);
  });
  return table(page, columns, rows);
};

const summaryLine = (page: Page, { summary }: StatusAnswer): string =>
  STATUSES.filter((status) => summary[status] > 0)
    .map((status) => [summary[status], ...verdictLines(page, { status, missing: null })].join(' '))
    .join(' · ');

/** The status of a resolution as a page: the sentence first, then every named target, then what is not public. */
export const statusPage = (page: Page, answer: StatusAnswer): string => {
  const { moment, natures, status } = page.catalogue.cli.output;
  const { unnamed, dropped } = answer.summary;
  return [
    ...(answer.nature === 'real' ? [] : [page.paint('inverse', natures[answer.nature]), '']),
    page.paint('bold', answer.name),
    moment(answer.at, answer.asOf, answer.position),
    '',
    statusTable(page, answer),
    '',
    ...(answer.targets.length > 0 ? [summaryLine(page, answer)] : []),
    status.announced(answer.announcedTargets, unnamed),
    ...(dropped > 0 ? [status.dropped(dropped)] : []),
  ].join('\n');
};
