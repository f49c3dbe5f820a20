import type { ReconciledTarget, ReconciliationAnswer } from '#ledger/reconcile';
import type { PrintedFigures } from '#ledger/printed-figures';
import type { Reason } from '#ledger/reasons';
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

type Member = keyof PrintedFigures;
const MEMBERS: readonly Member[] = ['actual', 'percentOfGoal', 'pace', 'status'];

const written = (
  { language, reconciliation, words }: Catalogue,
  { goal }: ReconciledTarget,
  figures: PrintedFigures | null,
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
      return words.statuses[figures.status];
  }
};

const tellTarget = (
  catalogue: Catalogue,
  { report }: ReconciliationAnswer,
  target: ReconciledTarget,
  told: ReadonlyMap<number, ToldEvent>,
): ToldReconciliation => {
  const { language, reconciliation: say } = catalogue;
  const { code, then, now, printed } = target;
  const member = MEMBERS.find((one) => then?.[one] !== now?.[one]) ?? 'actual';
  const compared = {
    code,
    day: formatDate(language, report.at),
    what: say.what[member],
    then: written(catalogue, target, then, member),
    now: written(catalogue, target, now, member),
  };
  const why = tellReasons(catalogue, { code, judgedPeriod: null }, reasonsOf(target), told, TOLD_EACH);
  const more = target.more > 0 ? [{ text: say.more(target.more), events: [] }] : [];
  const because = why.length > 0 ? say.because : '.';
  if (printed && printed.found !== 'known') {
    const figure = formatNumber(language, printed.figure);
    const actual = { then: written(catalogue, target, then, 'actual'), now: written(catalogue, target, now, 'actual') };
    const sentence = say.misprinted({ ...compared, ...actual, what: '' }, figure, report.position);
    const found = say.found[printed.found](figure, printed.from ?? 0);
    return { code, sentence: `${sentence}${found}${because}`, why: [...why, ...more] };
  }
  const sentence = why.length > 0 ? say.differs(compared) : say.holds(compared);
  return { code, sentence: `${sentence}${because}`, why: [...why, ...more] };
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
