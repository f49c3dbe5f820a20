import type { TargetAnswer } from '#ledger/queries/answers';
import { formatDate } from '#messages/dates';
import { formatNumber } from '#messages/numbers';
import type { MeasureKind } from '#resolution/events/target-definition';
import { ABSENT, actualFigure, goalFigure, paceFigure, percentFigure } from '#messages/figures';
import type { Page } from './page.ts';
import { verdictLines } from './verdict-words.ts';

/** Measures that begin at nothing, whatever the ledger is told. */
const STARTS_AT_ZERO: readonly MeasureKind[] = ['cumulative', 'milestone'];

type Fact = readonly [label: string, value: string];

const judgedFacts = (page: Page, { status: target, settings }: TargetAnswer): readonly Fact[] => {
  const { language, cli, phrases } = page.catalogue;
  const { columns, target: words } = cli.output;
  const unit = (figure: string): string =>
    figure === ABSENT ? figure : phrases.withUnit(figure, settings.definition.unitOfMeasure);
  return [
    [columns.verdict, verdictLines(page, target).join(' ')],
    [columns.actual, unit(actualFigure(language, target.actual, target.goal))],
    ...(target.yearToDate
      ? [
          [
            words.yearToDate(target.yearToDate.year),
            unit(actualFigure(language, target.yearToDate.value, null)),
          ] as const,
        ]
      : []),
    [columns.percent, percentFigure(language, target.percentOfGoal)],
    [words.expected, unit(actualFigure(language, target.expected, null))],
    [words.pace, paceFigure(language, target.pace)],
    ...(target.termAverage === null
      ? []
      : [[words.average, unit(actualFigure(language, target.termAverage, target.goal))] as const]),
  ];
};

const baselineWords = (page: Page, { settings }: TargetAnswer): string => {
  const { phrases, language, cli } = page.catalogue;
  const { target: words } = cli.output;
  if (!settings.baseline)
    return STARTS_AT_ZERO.includes(settings.definition.measure.kind) ? words.startsAtZero : words.none;
  const { baseline, position } = settings.baseline;
  const figure =
    'value' in baseline
      ? `${phrases.withUnit(formatNumber(language, baseline.value), settings.definition.unitOfMeasure)} (${baseline.year})`
      : baseline.covered.map(({ unit, model }) => `${unit} ${model}`).join(', ') || '0';
  return `${figure}, ${words.event(position)}`;
};

const roadmapWords = (page: Page, { settings, status }: TargetAnswer): string => {
  const { language, cli } = page.catalogue;
  const { target: words } = cli.output;
  const road = settings.roadmaps.at(-1);
  if (!road) return status.flags.some(({ flag }) => flag === 'linearAssumption') ? words.linear : words.none;
  const milestones = road.milestones.map(({ year, value }) => `${year}: ${formatNumber(language, value)}`);
  return `${milestones.join(' · ')} (${formatDate(language, road.effectiveFrom)}, ${words.event(road.position)})`;
};

const settingFacts = (page: Page, answer: TargetAnswer): readonly Fact[] => {
  const { catalogue } = page;
  const { words: vocabulary, language, phrases } = catalogue;
  const { target: words, status } = catalogue.cli.output;
  const { definition, interpretation, interpretationConfirmed, dropped } = answer.settings;
  const { cadence, dueDays, unitKinds, breakthrough, measure } = definition;
  const goal = goalFigure(language, answer.status.goal);
  const cadenceWord = vocabulary.cadences[cadence];
  return [
    [words.goal, goal === undefined ? status.goalNotPublic : phrases.withUnit(goal, definition.unitOfMeasure)],
    [words.due, formatDate(language, definition.dueOn)],
    [words.kind, vocabulary.kinds[measure.kind]],
    ...(interpretation === null
      ? []
      : [
          [
            words.interpretation,
            `${vocabulary.interpretations[interpretation]}${interpretationConfirmed ? '' : ` (${words.unconfirmed})`}`,
          ] as const,
        ]),
    [words.cadence, cadence === 'none' ? cadenceWord : words.cadenceDue(cadenceWord, dueDays)],
    [words.scope, unitKinds ? words.units(unitKinds.map((kind) => vocabulary.unitKinds[kind]).join(', ')) : words.ward],
    [words.baseline, baselineWords(page, answer)],
    [words.roadmap, roadmapWords(page, answer)],
    [
      words.theme,
      breakthrough === undefined ? definition.theme : `${definition.theme}, ${words.breakthrough(breakthrough)}`,
    ],
    ...(dropped
      ? [[words.dropped(formatDate(language, dropped.effectiveFrom)), words.event(dropped.position)] as const]
      : []),
  ];
};

const responsibilityFacts = ({ catalogue }: Page, { settings }: TargetAnswer): readonly Fact[] => {
  const { responsibility: words } = catalogue.cli.output.target;
  if (!settings.responsibility) return [];
  const { assigned } = settings.responsibility;
  const parts = ['office', 'task', 'responsibility', 'product', 'deadline', 'roadmap'] as const;
  return parts.map((part) => [words[part], assigned[part]]);
};

const listed = (facts: readonly Fact[]): string => {
  const width = Math.max(0, ...facts.map(([label]) => label.length));
  return facts.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
};

/** Everything about a target that is not a list: verdict, settings, the six “rõ”. */
export const targetFacts = (page: Page, answer: TargetAnswer): string => {
  const { responsibility } = page.catalogue.cli.output.target;
  const assigned = responsibilityFacts(page, answer);
  return [
    listed(judgedFacts(page, answer)),
    '',
    listed(settingFacts(page, answer)),
    '',
    page.paint('bold', responsibility.heading),
    assigned.length > 0 ? listed(assigned) : responsibility.none,
  ].join('\n');
};
