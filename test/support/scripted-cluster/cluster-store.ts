import { EventEmitter, once } from 'node:events';

/** An event as the scripted cluster keeps it: bytes, as they were sent. */
export interface KeptRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
  readonly created: Date;
  readonly position: bigint;
}

export type Proposed = Pick<KeptRecord, 'id' | 'type' | 'data' | 'metadata'>;
export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export type Kept =
  | { readonly outcome: 'kept'; readonly revision: bigint; readonly position: bigint }
  | { readonly outcome: 'wrong-revision'; readonly current: bigint | undefined }
  | { readonly outcome: 'deleted' }
  | { readonly outcome: 'too-large' };

/** What hides events of a stream: below a revision, by number, by age in seconds. */
interface Settings {
  readonly $tb?: number;
  readonly $maxCount?: number;
  readonly $maxAge?: number;
}

/** How much data one append may bring, as on a real server; what is said about the events does not count. */
export const MAX_APPEND_BYTES = 1024 * 1024;
/** The revision of the mark of a deleted stream. */
const LAST_REVISION = 9_223_372_036_854_775_807n;

/**
 * What a cluster keeps: all events in one order, each with its place in its stream. It behaves as a real server does, to which
 * test/contract/server.contract.ts holds it: expected revisions, the same ids taken once, settings that hide events (by its own
 * clock), deletions.
 */
export class ClusterStore {
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #all: KeptRecord[] = [];
  readonly #now: () => Date;

  constructor(now = (): Date => new Date()) {
    this.#now = now;
    // A real server is never empty.
    this.#keep('$users', 0n, { id: crypto.randomUUID(), type: '$User', data: json({}), metadata: json({}) });
  }

  get all(): readonly KeptRecord[] {
    return this.#all;
  }

  /** Every event that a stream ever had and that is still there, hidden or not. */
  stream(name: string): readonly KeptRecord[] {
    return this.#all.filter(({ stream, revision }) => stream === name && revision !== LAST_REVISION);
  }

  /** Whether a stream, or the one whose settings it has, was deleted for good. */
  isDeleted(name: string): boolean {
    return this.#all.some(
      ({ stream, revision }) => revision === LAST_REVISION && (name === stream || name === `$$${stream}`),
    );
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Kept {
    if (this.isDeleted(stream)) return { outcome: 'deleted' };
    const bytes = proposed.reduce((sum, { data }) => sum + data.length, 0);
    if (bytes > MAX_APPEND_BYTES) return { outcome: 'too-large' };
    const kept = this.stream(stream);
    const current = kept.at(-1)?.revision;
    const next = current === undefined ? 0n : current + 1n;
    const isHidden = this.#isHidden(stream);
    const wanted = isHidden && expected === 'no-stream' ? next : nextExpected(expected, next);
    const known = typeof expected === 'string' ? kept.find(({ id }) => id === proposed[0]?.id) : undefined;
    if (known || wanted !== next) return this.#takenBefore(stream, known?.revision ?? wanted, proposed, current);
    for (const [index, record] of proposed.entries()) this.#keep(stream, next + BigInt(index), record);
    if (isHidden) this.setSettings(stream, { ...this.#settings(stream), $tb: Number(next) });
    this.#changes.emit('change');
    return this.#keptAt(next + BigInt(proposed.length) - 1n);
  }

  /** What a reader sees of a stream; undefined when there is no such stream for readers. */
  visible(name: string): readonly KeptRecord[] | undefined {
    const kept = this.stream(name);
    if (kept.length === 0) return undefined;
    if (this.#isHidden(name)) return undefined;
    const { $tb = 0, $maxCount = Infinity, $maxAge = Infinity } = this.#settings(name);
    const oldest = this.#now().getTime() - $maxAge * 1000;
    return kept.filter(
      ({ revision, created }, index) =>
        Number(revision) >= $tb && index >= kept.length - $maxCount && created.getTime() >= oldest,
    );
  }

  /** Writes the settings of a stream, as a person at the cluster's own pages would. */
  setSettings(name: string, settings: Readonly<Record<string, unknown>>): void {
    const record = { id: crypto.randomUUID(), type: '$metadata', data: json(settings), metadata: json({}) };
    this.append(`$$${name}`, 'any', [record]);
  }

  /** Deletes a stream: for now (it may be written again), or for good. */
  delete(name: string, how: 'soft' | 'for-good'): void {
    if (how === 'soft') {
      this.setSettings(name, { $tb: Number(LAST_REVISION) });
      return;
    }
    this.#keep(name, LAST_REVISION, {
      id: crypto.randomUUID(),
      type: '$streamDeleted',
      data: json({}),
      metadata: json({}),
    });
    this.#changes.emit('change');
  }

  /** Drops what settings and deletions hide; the last event of a stream stays, so that its revisions go on. */
  scavenge(): void {
    this.#all = this.#all.filter((record) => {
      if (record.stream.startsWith('$') || record.revision === LAST_REVISION) return true;
      if (this.isDeleted(record.stream)) return false;
      if (record === this.stream(record.stream).at(-1)) return true;
      return this.visible(record.stream)?.includes(record) ?? false;
    });
  }

  /** Changes a kept event in its place, as a tamperer with the files would. */
  alter(stream: string, revision: number, change: Partial<Proposed>): void {
    this.#all = this.#all.map((record) =>
      record.stream === stream && record.revision === BigInt(revision) ? { ...record, ...change } : record,
    );
  }

  /** Loses an event, or all of them. */
  lose(stream: string, revision: number): void {
    this.#all = this.#all.filter((record) => record.stream !== stream || record.revision !== BigInt(revision));
  }

  /** Puts a lost event back in its place. */
  giveBack(record: KeptRecord): void {
    this.#all = [...this.#all, record].sort((one, other) => Number(one.position - other.position));
  }

  loseEverything(): void {
    this.#all = [];
  }

  /** Resolves at the next change; rejects when the signal aborts. */
  async change(signal: AbortSignal): Promise<void> {
    await once(this.#changes, 'change', { signal });
  }

  /** Whether it was deleted for now. */
  #isHidden(name: string): boolean {
    return this.#settings(name).$tb === Number(LAST_REVISION);
  }

  #settings(name: string): Settings {
    if (name.startsWith('$$')) return { $maxCount: 1 };
    const last = this.stream(`$$${name}`).at(-1);
    return last ? (JSON.parse(last.data.toString('utf8')) as Settings) : {};
  }

  /** The same ids where they were expected: a repetition, answered like the first time. Anything else does not fit. */
  #takenBefore(stream: string, from: bigint, proposed: readonly Proposed[], current: bigint | undefined): Kept {
    const kept = this.stream(stream);
    const repeated = proposed.every(({ id }, index) => kept[Number(from) + index]?.id === id);
    if (!repeated || proposed.length === 0) return { outcome: 'wrong-revision', current };
    return this.#keptAt(from + BigInt(proposed.length) - 1n);
  }

  #keptAt(revision: bigint): Kept {
    return { outcome: 'kept', revision, position: this.#all.at(-1)?.position ?? 0n };
  }

  #keep(stream: string, revision: bigint, { id, type, data, metadata }: Proposed): void {
    const last = this.#all.at(-1);
    const position = last ? last.position + BigInt(last.data.length + last.metadata.length + 100) : 0n;
    this.#all.push({ stream, revision, id, type, data, metadata, created: this.#now(), position });
  }
}

const nextExpected = (expected: Expected, next: bigint): bigint => {
  if (expected === 'any') return next;
  if (expected === 'no-stream') return 0n;
  if (expected === 'stream-exists') return next === 0n ? -1n : next;
  return expected + 1n;
};

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
