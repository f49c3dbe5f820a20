import type { Refusal } from '#resolution/decider/decision';
import type { EventType } from '#resolution/events/events';
import type { Goal } from '#resolution/events/target-definition';
import type { LocalDate } from '#resolution/values/local-date';
import { type Answered, answered } from './answered.ts';
import { type Move, movesByTarget } from './can-move.ts';
import { type DiffAnswer, diffOf } from './diff.ts';
import type { JudgedLedger } from './judged-ledger.ts';
import type { MomentAsked } from './moment.ts';
import {
  type FigureStep,
  findPrinted,
  type PrintedCheck,
  type PrintedFigures,
  printedFigures,
  prints,
  readPrinted,
  sameFigures,
  type StoredFigures,
  storedFigures,
} from './printed-figures.ts';
import { unknownReport, unknownTarget } from './refused-questions.ts';
import { checkReport, type ReportCheck } from './reports/check-report.ts';
import type { ReportEvent } from './reports/reports-query.ts';

export interface ReconciledTarget {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly goal: Goal | null;
  /** What the ledger knew at the report's moment. */
  readonly then: PrintedFigures | null;
  readonly now: PrintedFigures | null;
  /** Every event after the report that changed these figures, with what it changed: they lead from `then` to `now`. */
  readonly steps: readonly StepOfEvent[];
  /** So many events of a very long history were not judged one by one: the last step stands for them. */
  readonly more: number;
  readonly printed: PrintedCheck | null;
  /** What an issued report says of it: `then`, where the report is right. Null where none was named, or it says nothing. */
  readonly stored: StoredFigures | null;
}

/** A step, and what kind of event took it. */
interface StepOfEvent extends FigureStep {
  readonly type: EventType;
}

/** An older report against today: both judged on the report's day, so that only what the ledger learnt since differs. */
export interface ReconciliationAnswer {
  readonly ledger: string;
  readonly report: DiffAnswer['before'];
  readonly today: DiffAnswer['before'];
  /** The issued report that was named, against its own ledger. */
  readonly issued: ReportCheck | null;
  /** The one that was asked for, or every one that differs. */
  readonly targets: readonly ReconciledTarget[];
  /** Asked without a target: how many others there are, whose printed figures still hold. */
  readonly same: number;
}

/** Which report, and which of its figures; without a figure what the ledger knew at the report's moment stands for it. */
export interface ReportAsked {
  /** The moment that it was written for, or the event that issued it: then its stored figures are read. */
  readonly report: MomentAsked | { readonly issued: number };
  readonly target?: string | undefined;
  /** As it was typed. */
  readonly figure?: string | undefined;
}

/** They change nothing that a report prints. */
const PRINTS_NOTHING: readonly EventType[] = [
  'ResultRecorded',
  'ResultReturned',
  'ResultResubmitted',
  'CorrectionProposed',
  'CorrectionRejected',
  'EstimateRecorded',
  'EstimateWithdrawn',
  'ResponsibilityAssigned',
];
const OF_RESULT: readonly EventType[] = ['ResultApproved', 'CorrectionApproved', 'ResultWithdrawn'];
/** So many events of one target are judged one by one. */
const JUDGED = 400;

/** Of a target's moves those that can change its figures on a day: a result of a later day cannot. */
const changing = async (
  ledger: JudgedLedger,
  moves: readonly Move[],
  at: LocalDate,
  known: number,
): Promise<readonly Move[]> => {
  const targets = [...new Set(moves.flatMap(({ target }) => target ?? []))];
  const results = await ledger.resultsBy(targets, at, known);
  return moves.filter(({ type, subject }) => !OF_RESULT.includes(type) || (subject !== null && results.has(subject)));
};

interface Walk {
  readonly code: string;
  readonly at: LocalDate;
  readonly first: PrintedFigures | null;
}

/** Follows a target's figures on one day through events, each judged as known with it. */
const walk = async (ledger: JudgedLedger, { code, at, first }: Walk, moves: readonly Move[]) => {
  const steps: StepOfEvent[] = [];
  let was = first;
  for (const { position, type } of moves) {
    const is = printedFigures(await ledger.judged(code, position, at));
    if (!sameFigures(was, is)) steps.push({ position, type, was, is });
    was = is;
  }
  return steps;
};

const refused = (refusal: Refusal): Answered<never> => ({ outcome: 'refused', refusals: [refusal] });

/** The moment of the report, and the event that issued it, where one is named. */
const found = async (
  ledger: JudgedLedger,
  report: ReportAsked['report'],
): Promise<Answered<{ readonly moment: MomentAsked; readonly event?: ReportEvent }>> => {
  if (!('issued' in report)) return answered({ moment: report });
  const event = await ledger.report(report.issued);
  if (!event) return refused(unknownReport(report.issued));
  return answered({ moment: { at: event.data.at, asOf: event.data.asOf }, event });
};

/**
 * Reconciles an older report with today, figure by figure. Refuses what `status` refuses, an event that issued no report, an unknown
 * target, a figure without its target and one that cannot be read.
 */
export const reconcile = async (
  ledger: JudgedLedger,
  { report, target, figure: typed }: ReportAsked,
): Promise<Answered<ReconciliationAnswer>> => {
  const asked = await found(ledger, report);
  if (asked.outcome === 'refused') return asked;
  const { moment, event } = asked.answer;
  const then = await ledger.status(moment);
  if (then.outcome === 'refused') return then;
  const issued = event ? checkReport(event, then.answer) : null;
  const { at, position: known } = then.answer;
  const today = await ledger.status({ at });
  if (today.outcome === 'refused') return today;
  const head = today.answer.position;
  const { targets: settings } = await ledger.settings(head);
  const measuredAs = (code: string) => settings.get(code)?.definition;

  const codes = [
    ...new Set([
      ...[then, today].flatMap(({ answer }) => answer.targets.map(({ code }) => code)),
      ...(issued?.wrong.map(({ code }) => code) ?? []),
    ]),
  ];
  if (target === undefined && typed !== undefined)
    return refused({ code: 'field-missing', field: 'target', params: {} });
  if (target !== undefined && !codes.includes(target)) return refused(unknownTarget(target));
  const read =
    typed === undefined ? undefined : readPrinted(typed, target === undefined ? undefined : measuredAs(target));
  if (read && 'refusals' in read) return { outcome: 'refused', refusals: read.refusals };

  const moves = await ledger.moves(known, head, PRINTS_NOTHING);
  const movesOf = movesByTarget(moves, measuredAs);
  const { before, after, targets } = diffOf(then.answer, today.answer, moves, measuredAs);
  const moved = targets.filter((one) => !sameFigures(printedFigures(one.before), printedFigures(one.after)));
  const differing = new Set([...moved, ...(issued?.wrong ?? [])].map(({ code }) => code));
  const stands = (answer: typeof then.answer, code: string) => answer.targets.find((one) => one.code === code) ?? null;

  const reconciled = async (code: string): Promise<ReconciledTarget> => {
    const [was, is] = [stands(then.answer, code), stands(today.answer, code)];
    const first = printedFigures(was);
    const own = await changing(ledger, movesOf(code), at, head);
    const looked = own.length > JUDGED ? [...own.slice(0, JUDGED), ...own.slice(-1)] : own;
    const steps = await walk(ledger, { code, at, first }, looked);
    const shown = is ?? was;
    return {
      code,
      name: shown?.name ?? '',
      unit: shown?.unit ?? '',
      goal: shown?.goal ?? null,
      then: first,
      now: printedFigures(is),
      steps,
      more: own.length - looked.length,
      printed: read ? findPrinted(read.figure, first, await earlier(code, read.figure, first), steps) : null,
      stored: storedFigures(event?.data.figures.find((one) => one.target === code)),
    };
  };
  /** What was known of the report's day before the report; nobody asks where the figure was known with it. */
  const earlier = async (code: string, figure: string, first: PrintedFigures | null) => {
    if (prints(figure, first)) return [];
    const past = movesByTarget(await ledger.moves(0, known, PRINTS_NOTHING), measuredAs)(code);
    return walk(ledger, { code, at, first: null }, (await changing(ledger, past, at, known)).slice(-JUDGED));
  };

  const answers: ReconciledTarget[] = [];
  for (const code of target === undefined ? [...differing].sort() : [target]) answers.push(await reconciled(code));
  const same = target === undefined ? codes.length - differing.size : 0;
  return answered({ ledger: today.answer.ledger, report: before, today: after, issued, targets: answers, same });
};
