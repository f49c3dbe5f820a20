import type { ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Asked,
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  failures,
} from './cluster-messages.ts';
import type { ClusterStore, KeptRecord } from './cluster-store.ts';
import type { FollowFault } from './misbehaviour.ts';

/** One subscription to all streams with a filter, as a server runs it: from a position (exclusive) to the head, then live. */
export class ScriptedSubscription {
  readonly #store: ClusterStore;
  readonly #call: ServerWritableStream<ReadReq, ReadResp>;
  readonly #asked: Asked;
  readonly #fault: FollowFault | undefined;
  readonly #ended: AbortSignal;
  #at: bigint;
  #brought = 0;
  #lookedAt = 0;

  constructor(
    store: ClusterStore,
    call: ServerWritableStream<ReadReq, ReadResp>,
    asked: Asked,
    fault: FollowFault | undefined,
    ended: AbortSignal,
  ) {
    this.#store = store;
    this.#call = call;
    this.#asked = asked;
    this.#fault = fault;
    this.#ended = ended;
    this.#at = asked.from === 'start' ? -1n : asked.from === 'end' ? (store.all.at(-1)?.position ?? -1n) : asked.from;
  }

  async run(): Promise<void> {
    this.#call.write(confirmationMessage());
    let live = false;
    while (!this.#ended.aborted) {
      const changed = this.#store.change(this.#ended).then(
        () => true,
        () => false,
      );
      for (const record of this.#store.all.filter(({ position }) => position > this.#at)) {
        if (!(await this.#bring(record))) return;
      }
      if (!live) this.#call.write(caughtUpMessage());
      live = true;
      if (!(await changed)) return;
    }
  }

  /** False when the subscription is over. */
  async #bring(record: KeptRecord): Promise<boolean> {
    this.#at = record.position;
    this.#lookedAt += 1;
    const isWanted = this.#asked.prefixes.some((prefix) => record.stream.startsWith(prefix));
    if (isWanted && this.#fault && this.#brought === this.#fault.after) {
      this.#brought += 1;
      return this.#misbehave(this.#fault, record);
    }
    if (isWanted) {
      this.#brought += 1;
      await this.#send(eventMessage(record));
    }
    if (this.#lookedAt % this.#asked.checkpointEvery === 0) await this.#send(checkpointMessage(record.position));
    return !this.#ended.aborted;
  }

  async #misbehave({ how }: FollowFault, record: KeptRecord): Promise<boolean> {
    if (how === 'skip') return true;
    if (how === 'repeat') {
      await this.#send(eventMessage(record));
      await this.#send(eventMessage(record));
      return true;
    }
    if (how === 'drop') this.#call.emit('error', failures.dropped());
    if (how === 'end') this.#call.end();
    // A stalled subscription stays open and says nothing more.
    return false;
  }

  async #send(message: ReadResp): Promise<void> {
    if (this.#ended.aborted || this.#call.write(message)) return;
    await once(this.#call, 'drain', { signal: this.#ended }).catch(() => undefined);
  }
}
