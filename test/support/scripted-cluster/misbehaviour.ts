/** What goes wrong with an append. */
export type AppendFault =
  /** Nothing: the one after it is meant. */
  | 'none'
  | 'drop-before-write'
  | 'drop-after-write'
  | 'silent-before-write'
  | 'silent-after-write'
  | 'not-leader'
  | 'denied'
  /** Answered only when `release` is called: a slow server. */
  | 'held';

/** What goes wrong with a read. */
export type ReadFault = 'drop' | 'end-early' | 'silent';

/** What goes wrong with a subscription when it has brought so many events. */
export interface FollowFault {
  readonly after: number;
  readonly how: 'drop' | 'end' | 'stall' | 'repeat' | 'skip';
}

/** What the scripted server does wrong, each once and in this order; without any it does everything right. */
export class Misbehaviour {
  readonly appends: AppendFault[] = [];
  readonly reads: ReadFault[] = [];
  readonly follows: FollowFault[] = [];
  #held: (() => void)[] = [];

  /** Answers the appends that were held. */
  release(): void {
    for (const answer of this.#held.splice(0)) answer();
  }

  hold(answer: () => void): void {
    this.#held.push(answer);
  }
}
