import { Subject, type Observable } from 'rxjs';
import type { Findings, ViewReport } from '#projections/report';
import { reasonOf } from '#projections/reporting';
import { ViewRefusedError } from '#projections/view-refused-error';
import type { Instant } from '#resolution/values/local-date';
import { VIEWS } from '../views/views.ts';
import type { CheckSetting, CheckStore, LedgerCheck, StoredCheckSetting } from './check-store.ts';

/** Who makes these checks, as reports say it. */
const BY_ITSELF = 'background-check';
export const MOST_PERIOD_HOURS = 720;
const HOUR_MS = 3_600_000;
/** After an error of the installation's own files, which stops every check alike, it is tried again so much later. */
const MENDING_MS = 60_000;

/** A check that has ended; `reason` where it failed. */
export interface EndedCheck extends LedgerCheck {
  readonly reason: string | null;
}

/** How the checks stand: what is set, what is under way, what was last and what comes next. */
export interface ChecksStanding extends StoredCheckSetting {
  /** How many ledgers take turns. */
  readonly ledgers: number;
  /** The ledger that is being checked now. */
  readonly running: string | null;
  readonly last: LedgerCheck | null;
  /** The ledger whose turn is next, and from when on, ISO 8601 UTC; null while paused and without ledgers. */
  readonly next: { readonly ledger: string; readonly from: string } | null;
}

interface Surroundings {
  readonly store: CheckStore;
  readonly log: { ledgers(): Promise<readonly string[]> };
  /** Views.check. */
  readonly check: (
    ledger: string,
    options: { readonly startedBy: string; readonly signal: AbortSignal },
  ) => Promise<Findings>;
  /** Whether a run over ledgers is under way: no check begins beside it. */
  readonly isBusy: () => boolean;
  readonly now: () => Instant;
}

interface Turn {
  readonly cancel: AbortController;
  readonly end: Promise<void>;
  ledger: string | null;
}

/**
 * Checks ledgers by itself, one at a time: the one whose check is oldest first, each once a period. So a check begins every
 * period ÷ ledgers; after a gap one is made up for, and no more, so that nothing comes in a burst. It holds no timer: `look` is to be
 * called every second or so, and reads the clock anew. A ledger that cannot be checked alarms and takes its turn like the others.
 */
export class BackgroundChecks {
  readonly #around: Surroundings;
  readonly #ended = new Subject<EndedCheck>();
  #known: readonly string[] | undefined;
  /** When the next check is due, in milliseconds since 1970; undefined where it must be found out. */
  #due: number | undefined;
  #turn: Turn | undefined;
  #isClosed = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Each check that came to its end, once. */
  get ended$(): Observable<EndedCheck> {
    return this.#ended;
  }

  /** Begins the check that is due now, if one is, and resolves when it has ended. Rejects where the installation's own files fail. */
  async look(): Promise<void> {
    const { store, isBusy } = this.#around;
    if (this.#isClosed || this.#turn || isBusy() || this.#isEarly() || store.setting().paused) return;
    const ended = Promise.withResolvers<undefined>();
    const turn: Turn = { cancel: new AbortController(), end: ended.promise, ledger: null };
    this.#turn = turn;
    try {
      await this.#take(turn);
    } catch (error) {
      this.#due = this.#now() + MENDING_MS;
      throw error;
    } finally {
      this.#turn = undefined;
      ended.resolve(undefined);
    }
  }

  /** Cancels the check that is under way and resolves when it has ended: somebody wants the views now. It is tried again later. */
  async makeWay(): Promise<void> {
    this.#turn?.cancel.abort();
    await this.#turn?.end;
  }

  /** Begins nothing more, and ends what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.makeWay();
  }

  /** Sets how often. Throws ViewRefusedError `check-period` that names what is wrong. */
  set(setting: CheckSetting, setBy: string): void {
    const { periodHours } = setting;
    if (!Number.isInteger(periodHours) || periodHours < 1 || periodHours > MOST_PERIOD_HOURS) {
      throw new ViewRefusedError('check-period', { input: periodHours, minimum: 1, maximum: MOST_PERIOD_HOURS });
    }
    this.#around.store.set(setting, setBy, this.#around.now());
    this.#due = undefined;
  }

  async standing(): Promise<ChecksStanding> {
    const { store, log } = this.#around;
    const setting = store.setting();
    const ledgers = (this.#known ??= await log.ledgers());
    const next = this.#next(ledgers);
    const from = new Date(Math.max(this.#dueOf(ledgers.length), this.#now())).toISOString();
    return {
      ...setting,
      ledgers: ledgers.length,
      running: this.#turn?.ledger ?? null,
      last: store.last() ?? null,
      next: setting.paused || next === undefined ? null : { ledger: next, from },
    };
  }

  /** The last check of a ledger; undefined where there was none. */
  of(ledger: string): LedgerCheck | undefined {
    return this.#around.store.of(ledger);
  }

  /** The views of a ledger are others than those that were checked: its turn comes first. */
  forget(ledger: string): void {
    this.#around.store.forget(ledger);
  }

  /** Counts what runs compared as checks: of every ledger whose views were all asked for. */
  count(reports: readonly ViewReport[]): void {
    const whole = reports.filter(({ asked }) => VIEWS.every(({ name }) => asked.includes(name)));
    const inOrder = [...whole].sort((a, b) => (a.begunAt < b.begunAt ? -1 : 1));
    this.#around.store.note(inOrder.map(({ ledger, begunAt, ...found }) => checked(ledger, begunAt, found)));
  }

  async #take(turn: Turn): Promise<void> {
    const { log } = this.#around;
    const ledgers = (this.#known = await log.ledgers());
    const due = this.#dueOf(ledgers.length);
    const next = this.#next(ledgers);
    const now = this.#now();
    if (due > now || next === undefined || turn.cancel.signal.aborted) {
      this.#due = due;
      return;
    }
    // Late by less than a share, the next one keeps the pace; by more, nobody was there, and the pace begins anew.
    const share = this.#share(ledgers.length);
    this.#due = (now - due < share ? due : now) + share;
    turn.ledger = next;
    if (!(await this.#checkOne(next, turn.cancel.signal))) this.#due = due;
  }

  /** False where the check was cancelled, or somebody else works on the ledger: it is still due. */
  async #checkOne(ledger: string, signal: AbortSignal): Promise<boolean> {
    const { check, store, now } = this.#around;
    const begunAt = now();
    let ended: EndedCheck;
    try {
      ended = { ...checked(ledger, begunAt, await check(ledger, { startedBy: BY_ITSELF, signal })), reason: null };
    } catch (error) {
      const { code, message } = reasonOf(error);
      if (signal.aborted || code === 'rebuild-running') return false;
      ended = { ledger, begunAt, position: null, outcome: 'failed', reason: message };
    }
    store.note([ended]);
    this.#ended.next(ended);
    return true;
  }

  #isEarly(): boolean {
    return this.#due !== undefined && this.#dueOf(this.#known?.length ?? 0) > this.#now();
  }

  /** A ledger that was never checked, else the one whose check is oldest. */
  #next(ledgers: readonly string[]): string | undefined {
    const order = this.#around.store.order();
    const checkedOnce = new Set(order);
    const known = new Set(ledgers);
    return ledgers.find((ledger) => !checkedOnce.has(ledger)) ?? order.find((ledger) => known.has(ledger));
  }

  /** After a start, counted from the last check there was. Where the clock was put back, one share from now at most. */
  #dueOf(ledgers: number): number {
    const share = this.#share(ledgers);
    const last = this.#around.store.last();
    const now = this.#now();
    const due = this.#due ?? (last ? Date.parse(last.begunAt) + share : now);
    return Math.min(due, now + share);
  }

  #share(ledgers: number): number {
    return (this.#around.store.setting().periodHours * HOUR_MS) / Math.max(1, ledgers);
  }

  #now(): number {
    return Date.parse(this.#around.now());
  }
}

const checked = (
  ledger: string,
  begunAt: string,
  { outcome, to, views }: Pick<Findings, 'outcome' | 'to' | 'views'>,
): LedgerCheck => {
  const isMended = outcome === 'switched' && views.some(({ equal }) => !equal);
  return { ledger, begunAt, position: to, outcome: outcome === 'drift' ? 'drift' : isMended ? 'mended' : 'equal' };
};
