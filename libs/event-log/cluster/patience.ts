/** How long the cluster is waited for, in milliseconds. */
export interface Patience {
  /** The first call, when a node starts. */
  readonly start: number;
  /** One call: longer, and it is given up. */
  readonly call: number;
  /** An append with all its repetitions: longer, and the caller is told that nobody knows its outcome. */
  readonly append: number;
  /** What was written and does not arrive by itself is fetched after so long. */
  readonly fetch: number;
  /** A subscription that has been silent for so long is looked at, and replaced when it should have spoken. */
  readonly stall: number;
  /** The first and the longest pause before something is tried again. */
  readonly pauseFrom: number;
  readonly pauseTo: number;
}

export const PATIENCE: Patience = {
  start: 10_000,
  call: 5_000,
  append: 30_000,
  fetch: 1_000,
  stall: 15_000,
  pauseFrom: 100,
  pauseTo: 2_000,
};
