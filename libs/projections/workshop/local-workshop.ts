import { buildJob } from './build-job.ts';
import { compareJob } from './compare-job.ts';
import type { Bench, WorkSetting, Workshop } from './workshop.ts';

/** Does the work in the thread that asks for it, in turns with everything else there: for little work, scripts and tests. */
export class LocalWorkshop implements Workshop {
  readonly benches = 1;
  readonly #setting: WorkSetting;

  constructor(setting: WorkSetting) {
    this.#setting = setting;
  }

  lease(): Promise<Bench> {
    return Promise.resolve({
      build: (order, hooks) => buildJob(this.#setting, order, hooks),
      compare: (order, hooks) => compareJob(this.#setting, order, hooks),
      release: () => undefined,
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
