import type { ClusterLease } from '#event-log/cluster/cluster-lease';
import type { RebuildRuns } from './rebuild-runs.ts';

/** What the runs by the clock stand on. */
interface Surroundings {
  /** Where nodes of a cluster take turns; without it there is nobody to wait for. */
  readonly lease: Pick<ClusterLease, 'take' | 'keep' | 'give'> | undefined;
  readonly runs: Pick<RebuildRuns, 'start' | 'idle' | 'cutOff'>;
  /** Looks at the schedule again: this node's turn has come. */
  readonly look: () => void;
}

/** Lets the runs by the clock of several nodes begin one after the other. What a person begins by hand waits for nobody. */
export class RebuildTurns {
  readonly #around: Surroundings;
  #turn: Promise<void> | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #isClosed = false;
  #isOurs = false;
  #hasBegun = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Begins a run of all ledgers; false while another one is under way, or it is another node's turn: then ours is asked for. */
  start(startedBy: string): boolean {
    const { lease, runs } = this.#around;
    if (this.#isClosed) return false;
    if (!lease) return runs.start({ startedBy });
    if (this.#isOurs) return (this.#hasBegun = runs.start({ startedBy }));
    this.#turn ??= this.#take(lease).finally(() => (this.#turn = undefined));
    return false;
  }

  /** Tells the other nodes that this one is still at it; where that fails for too long, gives up the run: it may be another's turn. */
  keep(): Promise<void> {
    const { lease, runs } = this.#around;
    this.#keeping = this.#keeping.then(async () => {
      if (!lease || !this.#hasBegun) return;
      const isKept = await lease.keep();
      if (!isKept && this.#runsOurs()) runs.cutOff();
    });
    return this.#keeping;
  }

  /** Begins nothing more; resolves when the turn that is under way, or asked for, has ended. Whoever closes ends its run. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turn;
  }

  /** Whether our run is under way at this moment: it may have ended while the cluster was asked. */
  #runsOurs(): boolean {
    return this.#hasBegun;
  }

  async #take(lease: Pick<ClusterLease, 'take' | 'give'>): Promise<void> {
    // A cluster that cannot be asked is asked again at the next look.
    if (!(await lease.take().catch(() => false))) return;
    const { runs, look } = this.#around;
    this.#isOurs = true;
    try {
      look();
      if (this.#hasBegun) await runs.idle();
    } finally {
      this.#isOurs = this.#hasBegun = false;
      // What is being said comes before the last word.
      await this.#keeping;
      await lease.give();
    }
  }
}
