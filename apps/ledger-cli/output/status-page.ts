import type { StatusAnswer, TargetStatus } from '#ledger/queries/answers';
import { formatPeriod } from '#messages/periods';
import { STATUSES } from '#resolution/verdict/verdict';
import { ABSENT, actualFigure, goalFigure, paceFigure, percentFigure } from './figures.ts';
import type { Page } from './page.ts';
import { type Column, table } from './table.ts';
import { flagWords, verdictWords } from './verdict-words.ts';

/** From here on every heading has a column of its own; below, what belongs together shares one. */
const WIDE = 110;

const nameOf = ({ name, shortName, unit }: TargetStatus): string => `${shortName ?? name} (${unit})`;

const estimateLine = ({ catalogue: { cli, language } }: Page, { estimate, goal }: TargetStatus): readonly string[] =>
  estimate ? [cli.output.status.estimated(estimate.year, actualFigure(language, estimate.value, goal))] : [];

const judgedByEstimate = (page: Page, { estimate }: TargetStatus): string | undefined =>
  estimate?.judgement ? verdictWords(page, estimate.judgement) : undefined;

const actualLines = (page: Page, target: TargetStatus): readonly string[] => {
  const { language } = page.catalogue;
  const { actual, goal, yearToDate } = target;
  const running = yearToDate ? [`${yearToDate.year}: ${actualFigure(language, yearToDate.value, null)}`] : [];
  return [page.paint('bold', actualFigure(language, actual, goal)), ...running, ...estimateLine(page, target)];
};

const judgedPeriod = ({ catalogue: { language } }: Page, { judgedPeriod: key }: TargetStatus): string =>
  key === null ? ABSENT : formatPeriod(language, key);

const cellsOf = (page: Page, target: TargetStatus): Readonly<Record<string, string>> => {
  const { language, cli } = page.catalogue;
  return {
    code: target.code,
    target: nameOf(target),
    goal: goalFigure(language, target.goal) ?? cli.output.status.goalNotPublic,
    actual: actualLines(page, target).join('\n'),
    judged: judgedPeriod(page, target),
    percent: percentFigure(language, target.percentOfGoal),
    pace: paceFigure(language, target.pace),
    verdict: verdictWords(page, target),
    byEstimate: judgedByEstimate(page, target) ?? ABSENT,
    flags: flagWords(page, target).join('\n'),
  };
};

/** The same with fewer columns: the period under the actual, the flags under the verdict. */
const sharedCells = (page: Page, target: TargetStatus): Readonly<Record<string, string>> => {
  const cells = cellsOf(page, target);
  const estimated = judgedByEstimate(page, target);
  const { status } = page.catalogue.cli.output;
  return {
    ...cells,
    actual: [cells['actual'], ...(target.judgedPeriod === null ? [] : [cells['judged']])].join('\n'),
    verdict: [
      cells['verdict'],
      ...(estimated ? [status.judgedByEstimate(estimated)] : []),
      ...flagWords(page, target),
    ].join('\n'),
  };
};

const statusTable = (page: Page, { targets }: StatusAnswer): string => {
  const heads = page.catalogue.cli.output.columns;
  const wide = page.width >= WIDE;
  const estimated = targets.some(({ estimate }) => estimate?.judgement);
  const columns: readonly (Column & { readonly cell: keyof typeof heads })[] = [
    { cell: 'code', head: heads.code },
    { cell: 'target', head: heads.target, wraps: true },
    { cell: 'goal', head: heads.goal, align: 'right' },
    { cell: 'actual', head: wide ? heads.actual : `${heads.actual} ${heads.judged}`, align: 'right' },
    ...(wide ? [{ cell: 'judged' as const, head: heads.judged }] : []),
    { cell: 'percent', head: heads.percent, align: 'right' },
    { cell: 'pace', head: heads.pace, align: 'right' },
    { cell: 'verdict', head: wide ? heads.verdict : `${heads.verdict} ${heads.flags}`, wraps: true },
    ...(wide && estimated ? [{ cell: 'byEstimate' as const, head: heads.byEstimate, wraps: true }] : []),
    ...(wide ? [{ cell: 'flags' as const, head: heads.flags, wraps: true }] : []),
  ];
  const rows = targets.map((target) => {
    const cells = wide ? cellsOf(page, target) : sharedCells(page, target);
    return columns.map(({ cell }) => cells[cell] ?? '');
  });
  return table(page, columns, rows);
};

const summaryLine = (page: Page, { summary }: StatusAnswer): string =>
  STATUSES.filter((status) => summary[status] > 0)
    .map((status) => `${summary[status]} ${verdictWords(page, { status, missing: null })}`)
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
