import type { DiffAnswer, TargetDifference } from '#ledger/diff';
import type { TargetStatus } from '#ledger/queries/answers';
import { formatPeriod } from '#messages/periods';
import type { ToldEvent } from '#messages/history/tell-events';
import { ABSENT, actualFigure, goalFigure, paceFigure, percentFigure } from '#messages/figures';
import type { Page } from './page.ts';
import { toldEventLine } from './told-event.ts';
import { flagWords, verdictLines } from './verdict-words.ts';

type Column = 'verdict' | 'actual' | 'goal' | 'percent' | 'pace' | 'judged' | 'flags';
type Write = (page: Page, target: TargetStatus) => string;

/** The figures that a page compares, as the status table writes them; JSON has every member of the verdict. */
const COMPARED: readonly (readonly [Column, Write])[] = [
  ['verdict', (page, target) => verdictLines(page, target).join(' ')],
  ['actual', ({ catalogue }, { actual, goal }) => actualFigure(catalogue.language, actual, goal)],
  ['goal', ({ catalogue }, { goal }) => goalFigure(catalogue.language, goal) ?? ABSENT],
  ['percent', ({ catalogue }, { percentOfGoal }) => percentFigure(catalogue.language, percentOfGoal)],
  ['pace', ({ catalogue }, { pace }) => paceFigure(catalogue.language, pace)],
  [
    'judged',
    ({ catalogue }, { judgedPeriod }) =>
      judgedPeriod === null ? ABSENT : formatPeriod(catalogue.language, judgedPeriod),
  ],
  ['flags', (page, target) => flagWords(page, target).join(', ') || ABSENT],
];

const figureLines = (page: Page, { before, after }: TargetDifference): readonly string[] => {
  const { columns } = page.catalogue.cli.output;
  const width = Math.max(...COMPARED.map(([column]) => columns[column].length));
  return COMPARED.flatMap(([column, write]) => {
    const [was, is] = [before, after].map((target) => (target ? write(page, target) : ABSENT));
    return was === is ? [] : [`  ${columns[column].padEnd(width)}  ${was ?? ABSENT} → ${is ?? ABSENT}`];
  });
};

const targetLines = (page: Page, target: TargetDifference, told: ReadonlyMap<number, ToldEvent>): readonly string[] => {
  const { diff } = page.catalogue.cli.output;
  const figures = figureLines(page, target);
  const events = target.events.flatMap((position) => told.get(position) ?? []);
  return [
    '',
    page.paint('bold', `${target.code} ${(target.after ?? target.before)?.name ?? ''}`),
    ...(figures.length > 0 ? figures : [`  ${diff.sameFigures}`]),
    ...(events.length > 0
      ? events.map(({ event, sentence }) => toldEventLine(page.catalogue.language, event, sentence))
      : [`  ${diff.onlyTheDay}`]),
  ];
};

/** Two moments side by side: for each target that differs the figures before → after, and the events between in words. */
export const diffPage = (page: Page, answer: DiffAnswer, told: ReadonlyMap<number, ToldEvent>): string => {
  const { moment, diff } = page.catalogue.cli.output;
  const { before, after, targets } = answer;
  return [
    `${diff.before} ${moment(before.at, before.asOf, before.position)}`,
    `${diff.after} ${moment(after.at, after.asOf, after.position)}`,
    ...(targets.length > 0 ? targets.flatMap((target) => targetLines(page, target, told)) : ['', diff.nothing]),
  ].join('\n');
};
