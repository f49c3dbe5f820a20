/** Where an event stands among all events of a cluster. */
export interface AllPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Below zero when the first comes before the second, 0 when they are one, above zero otherwise. */
export const comparePositions = (first: AllPosition, second: AllPosition): number =>
  compare(first.commit, second.commit) || compare(first.prepare, second.prepare);

const compare = (first: bigint, second: bigint): number => (first < second ? -1 : first > second ? 1 : 0);

/** An event as the cluster gives it: parsed already, and checked by nobody. */
export interface ClusterRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  /** By the clock of the server. */
  readonly created: Date;
  readonly position: AllPosition;
}
