import {
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type {
  AppendReq,
  AppendResp,
  DeleteReq,
  DeleteResp,
  ReadReq,
  ReadResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Asked,
  asked,
  eventMessage,
  expectedBy,
  failures,
  keptAnswer,
  name,
  noStreamMessage,
  proposedIn,
  wrongRevisionAnswer,
} from './cluster-messages.ts';
import type { ClusterStore, KeptRecord, Proposed } from './cluster-store.ts';
import { type AppendFault, Misbehaviour } from './misbehaviour.ts';
import { ScriptedSubscription } from './scripted-subscription.ts';

/** Below those that systems give away by themselves: nobody gets the port of a server that is stopped, and so it can come back. */
const OWN_PORTS = [20_000, 32_000] as const;

/**
 * A server that speaks the streams protocol of KurrentDB as far as this project uses it, and misbehaves on command. Several may
 * serve one store: the nodes of a cluster.
 */
export class ScriptedServer {
  readonly store: ClusterStore;
  readonly faults = new Misbehaviour();
  /** The port of the leader, when this node is not it. */
  leader: number | undefined;
  /** The appends that arrived: calls, and how many of them were taken. */
  readonly appendCalls = { arrived: 0, kept: 0 };
  #server: Server | undefined;
  #port = 0;
  #reading = 0;
  #isRunning = false;
  #starts = 0;

  private constructor(store: ClusterStore) {
    this.store = store;
  }

  static async start(store: ClusterStore): Promise<ScriptedServer> {
    const server = new ScriptedServer(store);
    await server.restart();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Whether it takes calls: not while it is stopped, or starting. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** How often it has started. */
  get starts(): number {
    return this.#starts;
  }

  /** How many reads and subscriptions are open. */
  get reading(): number {
    return this.#reading;
  }

  /** Starts again, on the port of before, with whatever the store holds by now. */
  async restart(): Promise<void> {
    const { port } = this;
    // The port of before may take a moment to be free.
    while (!(await this.#bindTo(port === 0 ? randomInt(...OWN_PORTS) : port))) await nextTurn();
    this.#isRunning = true;
    this.#starts += 1;
  }

  /** False when the port is taken. A server that failed to bind answers that failure for ever: each try has its own. */
  async #bindTo(port: number): Promise<boolean> {
    this.#port = port;
    this.#server = this.#unbound();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error) => resolve(!error));
    return promise;
  }

  #unbound(): Server {
    const server = new Server();
    const implementation: UntypedServiceImplementation = {
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => this.#read(call),
      append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) =>
        this.#append(call, answer),
      delete: (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>) =>
        this.#delete(call.request, 'soft', new streams.DeleteResp(), answer),
      tombstone: (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>) =>
        this.#delete(call.request, 'for-good', new streams.TombstoneResp(), answer),
      batchAppend: unused,
    };
    server.addService(services.StreamsService, implementation);
    return server;
  }

  /** Ends at once: every connection is cut. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#isRunning = false;
  }

  #append(call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void {
    this.appendCalls.arrived += 1;
    let options = new streams.AppendReq.Options();
    const proposed: Proposed[] = [];
    call.on('error', () => undefined);
    call.on('data', (request: AppendReq) => {
      options = request.getOptions() ?? options;
      const record = proposedIn(request);
      if (record) proposed.push(record);
    });
    // A call whose connection was cut ends too, before it says that it was cut: what came of it is not an append.
    call.on('end', () =>
      setImmediate(() => {
        if (!call.cancelled) this.#take(options, proposed, answer);
      }),
    );
  }

  #take(options: AppendReq.Options, proposed: readonly Proposed[], answer: sendUnaryData<AppendResp>): void {
    const fault = this.faults.appends.shift();
    const refusal = this.#refusal(fault);
    if (refusal) answer(refusal);
    if (refusal || fault === 'silent-before-write') return;
    const stream = name(options.getStreamIdentifier()?.getStreamName_asU8());
    const kept = this.store.append(stream, expectedBy(options), proposed);
    if (kept.outcome === 'kept') this.appendCalls.kept += 1;
    if (fault === 'silent-after-write') return;
    const send = (): void => {
      if (fault === 'drop-after-write') answer(failures.dropped());
      else if (kept.outcome === 'deleted') answer(failures.deleted(stream));
      else if (kept.outcome === 'too-large') answer(failures.tooLarge());
      else if (kept.outcome === 'kept') answer(null, keptAnswer(kept.revision, kept.position));
      else answer(null, wrongRevisionAnswer(kept.current, expectedBy(options)));
    };
    if (fault === 'held') this.faults.hold(send);
    else send();
  }

  #delete<Answer>(
    request: DeleteReq | TombstoneReq,
    how: 'soft' | 'for-good',
    done: Answer,
    answer: sendUnaryData<Answer>,
  ): void {
    const stream = name(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8());
    if (this.store.isDeleted(stream)) {
      answer(failures.deleted(stream));
      return;
    }
    this.store.delete(stream, how);
    answer(null, done);
  }

  /** With what the server refuses an append before it takes anything of it. */
  #refusal(fault: AppendFault | undefined): ServiceError | undefined {
    if (this.leader !== undefined || fault === 'not-leader')
      return failures.notLeader('127.0.0.1', this.leader ?? this.#port);
    if (fault === 'denied') return failures.denied();
    return fault === 'drop-before-write' ? failures.dropped() : undefined;
  }

  #read(call: ServerWritableStream<ReadReq, ReadResp>): void {
    const question = asked(call.request);
    this.#reading += 1;
    const ended = new AbortController();
    const end = (): void => {
      if (ended.signal.aborted) return;
      this.#reading -= 1;
      ended.abort();
    };
    call.on('cancelled', end);
    call.on('close', end);
    call.on('finish', end);
    call.on('error', end);
    if (this.leader !== undefined && call.metadata.get('requires-leader').length > 0) {
      call.emit('error', failures.notLeader('127.0.0.1', this.leader));
    } else if (question.follows) {
      void new ScriptedSubscription(this.store, call, question, this.faults.follows.shift(), ended.signal).run();
    } else this.#page(call, question);
  }

  #page(call: ServerWritableStream<ReadReq, ReadResp>, question: Asked): void {
    const fault = this.faults.reads.shift();
    if (fault === 'drop') return void call.emit('error', failures.dropped());
    if (fault === 'silent') return;
    if (question.stream !== undefined && this.store.isDeleted(question.stream)) {
      return void call.emit('error', failures.deleted(question.stream));
    }
    const records = question.stream === undefined ? this.store.all : this.store.visible(question.stream);
    if (!records) call.write(noStreamMessage(question.stream ?? ''));
    else {
      const page = pageOf(records, question);
      for (const record of fault === 'end-early' ? page.slice(0, page.length / 2) : page)
        call.write(eventMessage(record));
    }
    call.end();
  }
}

const pageOf = (records: readonly KeptRecord[], { stream, backwards, from, count }: Asked): readonly KeptRecord[] => {
  const place = ({ revision, position }: KeptRecord): bigint => (stream === undefined ? position : revision);
  if (!backwards) {
    return records.filter((record) => from === 'start' || (from !== 'end' && place(record) >= from)).slice(0, count);
  }
  // From a position backwards is what stands before it; from a revision backwards it is with it.
  const before = (record: KeptRecord): boolean =>
    from === 'end' || (from !== 'start' && (stream === undefined ? place(record) < from : place(record) <= from));
  return records.filter(before).reverse().slice(0, count);
};

const unused = (): never => {
  throw new Error('This project does not call it.');
};
