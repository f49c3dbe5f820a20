import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type Expected, type KeptRecord, MAX_APPEND_BYTES, type Proposed } from './cluster-store.ts';

/** What a reader asks of the cluster. */
export interface Asked {
  readonly stream: string | undefined;
  readonly backwards: boolean;
  /** The revision or the position that it starts at. */
  readonly from: bigint | 'start' | 'end';
  readonly count: number;
  readonly follows: boolean;
  readonly prefixes: readonly string[];
  /** A server says so often, in events that it looked at, how far it is. */
  readonly checkpointEvery: number;
}

export const asked = (request: ReadReq): Asked => {
  const options = request.getOptions() ?? new streams.ReadReq.Options();
  const ofStream = options.getStream();
  const filter = options.getFilter();
  return {
    stream: ofStream && name(ofStream.getStreamIdentifier()?.getStreamName_asU8()),
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    from: ofStream ? revisionAsked(ofStream) : positionAsked(options.getAll()),
    count: options.hasSubscription() ? Infinity : Number(options.getCount()),
    follows: options.hasSubscription(),
    prefixes: filter?.getStreamIdentifier()?.getPrefixList() ?? [''],
    checkpointEvery: (filter?.getMax() ?? 32) * (filter?.getCheckpointintervalmultiplier() ?? 1),
  };
};

const revisionAsked = (options: ReadReq.Options.StreamOptions): Asked['from'] =>
  options.hasStart() ? 'start' : options.hasEnd() ? 'end' : BigInt(options.getRevision());

const positionAsked = (options: ReadReq.Options.AllOptions | undefined): Asked['from'] => {
  if (!options || options.hasStart()) return 'start';
  return options.hasEnd() ? 'end' : BigInt(options.getPosition()?.getCommitPosition() ?? 0);
};

export const expectedBy = (options: AppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasAny() ? 'any' : BigInt(options.getRevision());
};

export const proposedIn = (request: AppendReq): Proposed | undefined => {
  const message = request.getProposedMessage();
  if (!message) return undefined;
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
};

export const name = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

export const keptAnswer = (revision: bigint, at: bigint): AppendResp => {
  const position = new streams.AppendResp.Position().setCommitPosition(`${at}`).setPreparePosition(`${at}`);
  const success = new streams.AppendResp.Success().setCurrentRevision(`${revision}`).setPosition(position);
  return new streams.AppendResp().setSuccess(success);
};

export const wrongRevisionAnswer = (current: bigint | undefined, expected: Expected): AppendResp => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (current === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(`${current}`);
  if (typeof expected === 'bigint') wrong.setExpectedRevision(`${expected}`);
  else wrong.setExpectedNoStream(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

export const eventMessage = (kept: KeptRecord): ReadResp => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(kept.id))
    .setStreamIdentifier(identifier(kept.stream))
    .setStreamRevision(`${kept.revision}`)
    .setPreparePosition(`${kept.position}`)
    .setCommitPosition(`${kept.position}`)
    .setData(kept.data)
    .setCustomMetadata(kept.metadata);
  // In ticks of 100 ns, as the server counts time.
  event.getMetadataMap().set('created', `${BigInt(kept.created.getTime()) * 10_000n}`);
  event.getMetadataMap().set('type', kept.type);
  event.getMetadataMap().set('content-type', 'application/json');
  const read = new streams.ReadResp.ReadEvent().setEvent(event).setCommitPosition(`${kept.position}`);
  return new streams.ReadResp().setEvent(read);
};

export const confirmationMessage = (): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

export const caughtUpMessage = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpointMessage = (at: bigint): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(`${at}`).setPreparePosition(`${at}`),
  );

export const noStreamMessage = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)),
  );

const identifier = (stream: string): InstanceType<typeof shared.StreamIdentifier> =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));

/** The errors of a server: a status, and the name of the exception in the trailers. */
export const failures = {
  dropped: () => failure(status.UNAVAILABLE, 'the connection was cut'),
  denied: () => failure(status.PERMISSION_DENIED, 'denied', { exception: 'access-denied' }),
  deleted: (stream: string) =>
    failure(status.FAILED_PRECONDITION, 'deleted', { exception: 'stream-deleted', 'stream-name': stream }),
  tooLarge: () =>
    failure(status.INVALID_ARGUMENT, 'too large', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': `${MAX_APPEND_BYTES}`,
    }),
  notLeader: (host: string, port: number) =>
    failure(status.NOT_FOUND, 'not the leader', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': `${port}`,
    }),
};

const failure = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};
