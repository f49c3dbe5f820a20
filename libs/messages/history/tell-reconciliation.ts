import type { ReconciledTarget, ReconciliationAnswer } from '#ledger/reconcile';
import type { StoredFigures } from '#ledger/printed-figures';
import type { Reason } from '#ledger/reasons';
import type { ReportCheck } from '#ledger/reports/check-report';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../dates.ts';
import { actualFigure, paceFigure, percentFigure } from '../figures.ts';
import { formatNumber } from '../numbers.ts';
import type { ToldEvent } from './tell-events.ts';
import { eventsToTell, type Phrase, tellReasons } from './tell-reasons.ts';

/** One target's figure in the report and today, in words; the phrases go on after the sentence. */
export interface ToldReconciliation {
  readonly code: string;
  readonly sentence: string;
  readonly why: readonly Phrase[];
}

/** Every cause is told; only beyond so many of a type they are counted. */
const TOLD_EACH = 12;

/** The steps as reasons: the events of one type together, in the order in which the types first came. */
const reasonsOf = ({ steps }: ReconciledTarget): readonly Reason[] =>
  [...Map.groupBy(steps, ({ type }) => type)].map(([kind, group]) => ({
    kind,
    events: group.map(({ position }) => position),
  }));

/** The events that have to be told for an answer. */
export const eventsOfReconciliation = ({ targets }: ReconciliationAnswer): readonly number[] =>
  targets.flatMap((target) => eventsToTell(reasonsOf(target), TOLD_EACH));

type Member = keyof StoredFigures;
const MEMBERS: readonly Member[] = ['actual', 'percentOfGoal', 'pace', 'status'];

const written = (
  { language, reconciliation, words }: Catalogue,
  { goal }: ReconciledTarget,
  figures: StoredFigures | null,
  member: Member,
): string => {
  const figure = figures?.[member] ?? null;
  if (!figures || figure === null) return reconciliation.absent;
  switch (member) {
    case 'actual':
      return actualFigure(language, figure, goal);
    case 'percentOfGoal':
      return percentFigure(language, figure);
    case 'pace':
      return paceFigure(language, figure);
    case 'status':
      return (words.statuses as Readonly<Record<string, string>>)[figure] ?? figure;
  }
};

const differing = (one: StoredFigures | null, other: StoredFigures | null): readonly Member[] =>
  MEMBERS.filter((member) => one?.[member] !== other?.[member]);

const tellTarget = (
  catalogue: Catalogue,
  { report, issued }: ReconciliationAnswer,
  target: ReconciledTarget,
  told: ReadonlyMap<number, ToldEvent>,
): ToldReconciliation => {
  const { language, reconciliation: say } = catalogue;
  const { code, then, now, printed, stored } = target;
  const compared = (member: Member) => ({
    code,
    day: formatDate(language, report.at),
    what: say.what[member],
    then: written(catalogue, target, then, member),
    now: written(catalogue, target, now, member),
  });
  const why = tellReasons(catalogue, { code, judgedPeriod: null }, reasonsOf(target), told, TOLD_EACH);
  const more = target.more > 0 ? [{ text: say.more(target.more), events: [] }] : [];
  const because = why.length > 0 ? say.because : '.';
  const line = (sentence: string): ToldReconciliation => ({
    code,
    sentence: `${sentence}${because}`,
    why: [...why, ...more],
  });
  if (printed && printed.found !== 'known') {
    const figure = formatNumber(language, printed.figure);
    const sentence = say.misprinted(compared('actual'), figure, report.position);
    return line(`${sentence}${say.found[printed.found](figure, printed.from ?? 0)}`);
  }
  const [wrong] = issued ? differing(stored, then) : [];
  if (wrong) return line(say.misprinted(compared(wrong), written(catalogue, target, stored, wrong), report.position));
  const [first, ...others] = differing(then, now);
  if (first === undefined) return line(say.holds(compared('actual')));
  // Which figures stood on an older paper nobody knows; an issued report has them all.
  const also = issued ? others.map((member) => say.also(compared(member))) : [];
  return line(`${say.differs(compared(first))}${also.join('')}`);
};

/** Whether an issued report is what its ledger says: a sentence for each thing that is wrong, or that all is right. */
export const tellCheck = (
  { reconciliation: { issued: say } }: Catalogue,
  { title, position, asOf, sha256, wrong }: ReportCheck,
): readonly string[] => {
  const codes = wrong.map(({ code }) => code).join(', ');
  const sentences = [
    ...(sha256.stored === sha256.ofFigures ? [] : [say.altered(title, position)]),
    ...(wrong.length === 0 ? [] : [say.wrong(title, position, asOf, codes)]),
  ];
  return sentences.length > 0 ? sentences : [say.right(title, position, asOf)];
};

/** A reconciliation in words: a sentence a target, and one for all whose printed figures hold. */
export const tellReconciliation = (
  catalogue: Catalogue,
  answer: ReconciliationAnswer,
  told: ReadonlyMap<number, ToldEvent>,
): { readonly lines: readonly ToldReconciliation[]; readonly remaining: string | null } => ({
  lines: answer.targets.map((target) => tellTarget(catalogue, answer, target, told)),
  remaining: answer.same > 0 ? catalogue.reconciliation.remaining(answer.same) : null,
});
