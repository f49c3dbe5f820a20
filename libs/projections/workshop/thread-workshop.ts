import { availableParallelism } from 'node:os';
import { receivedStop } from './thread-messages.ts';
import { type ThreadModule, WorkThread } from './work-thread.ts';
import type { Bench, Workshop } from './workshop.ts';

/** More threads than this would only wait for the disk, and each takes memory. */
const MOST_THREADS = 8;

/** Worker threads, one a core: made when they are first needed, kept for the next work. */
export class ThreadWorkshop implements Workshop {
  readonly benches: number;
  readonly #module: ThreadModule;
  readonly #threads = new Set<WorkThread>();
  readonly #free: WorkThread[] = [];
  readonly #waiting: (() => void)[] = [];
  #leased = 0;

  constructor(module: ThreadModule, threads = Math.min(availableParallelism(), MOST_THREADS)) {
    this.#module = module;
    this.benches = threads;
  }

  async lease(): Promise<Bench> {
    if (this.#leased < this.benches) this.#leased += 1;
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    const thread = this.#freeThread();
    let released = false;
    return {
      build: async (order, { onBatch, signal } = {}) => {
        const news = (said: { said: string; position?: number }): void => onBatch?.(said.position ?? 0);
        const end = await thread.run({ job: 'build', order }, news, signal);
        return end.said === 'built' ? end.stops.map(receivedStop) : [];
      },
      compare: async (order, { onHeld, signal }) => {
        const end = await thread.run({ job: 'compare', order }, onHeld, signal);
        if (end.said !== 'compared') throw new TypeError(`a comparison ended as ${end.said}`);
        return end.comparison;
      },
      release: () => {
        if (released) return;
        released = true;
        if (thread.ended) this.#threads.delete(thread);
        else this.#free.push(thread);
        const next = this.#waiting.shift();
        if (next) next();
        else this.#leased -= 1;
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
    this.#free.length = 0;
  }

  #freeThread(): WorkThread {
    for (let thread = this.#free.pop(); thread; thread = this.#free.pop()) {
      if (!thread.ended) return thread;
      this.#threads.delete(thread);
    }
    const made = new WorkThread(this.#module);
    this.#threads.add(made);
    return made;
  }
}
