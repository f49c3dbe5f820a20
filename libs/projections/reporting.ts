import type { Findings, RunReason, ViewReport } from './report.ts';
import { ReportStore, type ReportsAsked } from './report-store.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

/** What a report says before anything was found. */
type About = Pick<ViewReport, 'ledger' | 'kind' | 'run' | 'startedBy' | 'asked'>;

const NOTHING_FOUND: Findings = { outcome: 'failed', to: 0, events: 0, replayAgrees: null, views: [] };

/** Notes every run: when it begins, and how it ended: cancelled where `signal` was aborted. The store opens with the first of them. */
export class Reporting {
  readonly #setting: { readonly now: () => number; readonly reportsFile?: string };
  #store: ReportStore | undefined;

  constructor(setting: { readonly now: () => number; readonly reportsFile?: string }) {
    this.#setting = setting;
  }

  /** Runs work and stores what came of it. Throws what the work throws, once that is stored. */
  async reported(about: About, work: () => Promise<Findings>, signal?: AbortSignal): Promise<ViewReport> {
    const begunAt = this.#setting.now();
    const begun = this.#begin(about, begunAt);
    try {
      return this.#end(begun, begunAt, await work(), null);
    } catch (error) {
      const outcome = signal?.aborted ? 'cancelled' : 'failed';
      this.#end(begun, begunAt, { ...NOTHING_FOUND, outcome }, reasonOf(error));
      throw error;
    }
  }

  /**
   * Runs work that is done again and again: it leaves a report only where it failed or found drift. What goes well ends the alarm of
   * its ledger as a run does, and what is aborted leaves no trace. Throws what the work throws.
   */
  async onlyTrouble(about: About, work: () => Promise<Findings>, signal: AbortSignal): Promise<Findings> {
    const begunAt = this.#setting.now();
    const told = (findings: Findings, reason: ViewReport['reason']): ViewReport =>
      this.#end(this.#begin(about, begunAt), begunAt, findings, reason);
    try {
      const findings = await work();
      if (findings.outcome === 'drift') told(findings, null);
      else this.#opened().calm(about.ledger);
      return findings;
    } catch (error) {
      if (!signal.aborted) told(NOTHING_FOUND, reasonOf(error));
      throw error;
    }
  }

  list(asked: ReportsAsked): readonly ViewReport[] {
    return this.#opened().list(asked);
  }

  /** The ledgers whose last run failed or found drift that stays. */
  troubled(): readonly ViewReport[] {
    return this.#opened().troubled();
  }

  troubledCount(): number {
    return this.#opened().troubledCount();
  }

  lastDrift(): ViewReport | undefined {
    return this.#opened().lastDrift();
  }

  /** See ReportStore.acknowledge. */
  acknowledge(id: number, by: string): ViewReport | undefined {
    return this.#opened().acknowledge(id, by, new Date(this.#setting.now()).toISOString());
  }

  get(id: number): ViewReport | undefined {
    return this.#opened().get(id);
  }

  close(): void {
    this.#store?.close();
  }

  #opened(): ReportStore {
    this.#store ??= new ReportStore(this.#setting.reportsFile ?? ':memory:');
    return this.#store;
  }

  #begin(about: About, begunAt: number): ViewReport {
    return this.#opened().begin({ ...about, begunAt: new Date(begunAt).toISOString() });
  }

  #end(begun: ViewReport, begunAt: number, findings: Findings, reason: ViewReport['reason']): ViewReport {
    const durationMs = Math.max(0, this.#setting.now() - begunAt);
    const eventsPerSecond = Math.round((findings.events * 1000) / Math.max(1, durationMs));
    const drift = findings.views.some(({ equal }) => !equal);
    return this.#opened().end({ ...begun, ...findings, durationMs, eventsPerSecond, drift, reason });
  }
}

/** An error as a report tells it. */
export const reasonOf = (error: unknown): RunReason => {
  if (error instanceof ViewStoppedError) {
    const { ledger, view, position, message } = error;
    return { code: 'view-stopped', params: { ledger, view, position, reason: message }, message };
  }
  const { code, params } = (error ?? {}) as { code?: unknown; params?: Readonly<Record<string, string | number>> };
  const { message, name } = error instanceof Error ? error : { message: String(error), name: 'Error' };
  return { code: typeof code === 'string' ? code : name, params: params ?? {}, message };
};
