import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ClusterLease } from '#event-log/cluster/cluster-lease';
import type { EventLog } from '#event-log/event-log';
import { type GenerationFacts, generationFacts } from '#projections/generation-facts';
import type { ViewReport } from '#projections/report';
import type { StartedBy, Views } from '#projections/views';
import type { Instant } from '#resolution/values/local-date';
import { BackgroundChecks } from './background-checks.ts';
import { CheckStore, type LedgerCheck } from './check-store.ts';
import { LedgerHeads } from './ledger-heads.ts';
import { openOperationsFile } from './operations-file.ts';
import { RebuildClock } from './rebuild-clock.ts';
import { RebuildRuns } from './rebuild-runs.ts';
import { RebuildTurns } from './rebuild-turns.ts';
import { RunStore } from './run-store.ts';
import { ScheduleStore } from './schedule-store.ts';

/** A generation of a view, and how far it stands behind its ledger. */
export interface GenerationRow extends GenerationFacts {
  /** Events that it has not seen; of one that is kept from before, null: it does not follow. */
  readonly lagEvents: number | null;
  /** How long the first of them has waited, in whole seconds. */
  readonly lagSeconds: number | null;
}

/** A ledger with the generations of its views: by view, the one that serves first. */
export interface LedgerGenerationsRow {
  readonly ledger: string;
  readonly events: number;
  /** When it was compared last with what a build gives. */
  readonly check: LedgerCheck | null;
  readonly generations: readonly GenerationRow[];
}

interface Surroundings {
  readonly folder: string;
  readonly log: EventLog & { lease?(name: string): Pick<ClusterLease, 'take' | 'keep' | 'give'> };
  readonly views: Views;
  readonly now: () => Instant;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly random: () => number;
}

/** What whoever runs an installation sees and does: runs, their schedule, generations, lag, room. Closed with its ledgers. */
export class Operations {
  readonly runs: RebuildRuns;
  readonly clock: RebuildClock;
  readonly checks: BackgroundChecks;
  readonly heads: LedgerHeads;
  readonly #turns: RebuildTurns;
  readonly #around: Surroundings;
  #file: Database | undefined;

  constructor(around: Surroundings) {
    const { log, views, now, random } = around;
    this.#around = around;
    const open = (): Database => (this.#file ??= openOperationsFile(around.folder));
    this.runs = new RebuildRuns({ views, log, now, store: new RunStore(open), makeWay: () => this.checks.makeWay() });
    this.checks = new BackgroundChecks({
      store: new CheckStore(open),
      log,
      check: (ledger, options) => views.check(ledger, options),
      isBusy: () => this.runs.running !== undefined,
      now,
    });
    this.#turns = new RebuildTurns({
      lease: log.lease?.('rebuild'),
      runs: this.runs,
      look: () => this.clock.look(),
    });
    this.clock = new RebuildClock({
      store: new ScheduleStore(open),
      start: (startedBy) => this.#turns.start(startedBy),
      now,
      random,
    });
    this.runs.ended$.subscribe(({ rebuilt, isCutOff }) => {
      this.clock.ended(isCutOff);
      this.checks.count(rebuilt.flatMap((one) => (one.outcome === 'ended' ? [one.report] : [])));
    });
    this.heads = new LedgerHeads(
      log,
      (ledger) => views.reached(ledger),
      () => Date.parse(now()),
    );
  }

  /** To be called every few seconds: begins what is due by the clock, where it is this node's turn. */
  look(): void {
    this.clock.look();
    void this.#turns.keep();
  }

  /** Lets the generation of a view that served before serve again. Throws what Views.revert throws. */
  async revert(ledger: string, view: string, by: StartedBy): Promise<ViewReport> {
    await this.checks.makeWay();
    const report = await this.#around.views.revert(ledger, view, by);
    this.checks.forget(ledger);
    return report;
  }

  /** Bytes that may still be written to the disk of the data folder. */
  freeBytes(): Promise<number> {
    return this.#around.freeBytes(this.#around.folder);
  }

  /** Ends the alarm of a report, noting who has seen it; undefined where it does not alarm. */
  acknowledge(id: number, by: string): ViewReport | undefined {
    return this.#around.views.acknowledge(id, by);
  }

  /** The last report that found drift, whatever became of it. */
  lastDrift(): ViewReport | undefined {
    return this.#around.views.lastDrift();
  }

  /** The generations of one ledger as they are on the disk. */
  async generations(ledger: string): Promise<LedgerGenerationsRow> {
    const { folder, log } = this.#around;
    const events = await log.head(ledger);
    const facts = generationFacts(join(folder, 'ledgers', ledger, 'views'));
    const generations = await Promise.all(facts.map((one) => this.#withLag(ledger, events, one)));
    return { ledger, events, check: this.checks.of(ledger) ?? null, generations };
  }

  /** Cuts off what is under way, and closes the file. */
  async close(): Promise<void> {
    this.heads.close();
    const turnsEnd = this.#turns.close();
    this.runs.cutOff();
    await this.runs.idle();
    await this.checks.close();
    await turnsEnd;
    this.#file?.close();
  }

  async #withLag(ledger: string, head: number, facts: GenerationFacts): Promise<GenerationRow> {
    if (facts.state !== 'serving') return { ...facts, lagEvents: null, lagSeconds: null };
    const lagEvents = Math.max(0, head - facts.position);
    if (lagEvents === 0) return { ...facts, lagEvents, lagSeconds: 0 };
    const { log, now } = this.#around;
    const [waiting] = await log.read(ledger, facts.position + 1, 1);
    const ms = waiting ? Date.parse(now()) - Date.parse(waiting.envelope.recordedAt) : 0;
    return { ...facts, lagEvents, lagSeconds: Math.max(0, Math.floor(ms / 1000)) };
  }
}
