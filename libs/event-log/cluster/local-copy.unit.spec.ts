import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogUnavailableError } from '../errors.ts';
import type { ArrivedEvent } from './arrival.ts';
import { FollowFile } from './follow-file.ts';
import { LocalCopy } from './local-copy.ts';

let folder: string;
let file: FollowFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copy-'));
  file = new FollowFile(join(folder, 'followed.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (commit: bigint) => ({ commit, prepare: commit });
const first = (ledger: string): ArrivedEvent => ({
  brought: 'event',
  ledger,
  position: 1,
  bytes: '{"position":1}',
  sha256: '0'.repeat(64),
});

/** A copy whose disk the test answers for: every call of sync waits for its turn in `disk`. */
const copying = () => {
  const disk: { readonly ledgers: readonly string[]; answer: (error?: Error) => void }[] = [];
  const copy = new LocalCopy(
    {
      head: () => Promise.resolve(0),
      read: () => Promise.resolve([]),
      copy: (_, head, events) => Promise.resolve({ outcome: 'appended', position: head + events.length }),
      sync: (ledgers) =>
        new Promise((resolve, reject) => {
          disk.push({ ledgers: [...ledgers], answer: (error) => (error ? reject(error) : resolve()) });
        }),
    },
    file,
  );
  return { copy, disk };
};
const turn = (): Promise<void> => new Promise(setImmediate);

describe('how far a copy is', () => {
  it('is written down when its events are on the disk', async () => {
    const { copy, disk } = copying();
    await copy.take([first('a-2025')], at(5n));
    const persisted = copy.persist();
    await turn();
    expect([disk[0]?.ledgers, file.read().position]).toEqual([['a-2025'], undefined]);
    disk[0]?.answer();
    await persisted;
    expect(file.read().position).toEqual(at(5n));
  });

  it('is not written down ahead of events that are still on their way to the disk', async () => {
    const { copy, disk } = copying();
    await copy.take([first('a-2025')], at(5n));
    const one = copy.persist();
    await turn();
    await copy.take([first('b-2025')], at(6n));
    const other = copy.persist();
    await turn();
    expect(disk).toHaveLength(1);
    disk[0]?.answer();
    await one;
    await turn();
    expect([disk[1]?.ledgers, file.read().position]).toEqual([['b-2025'], at(5n)]);
    disk[1]?.answer();
    await other;
    expect(file.read().position).toEqual(at(6n));
  });

  it('waits for events that the disk refused', async () => {
    const { copy, disk } = copying();
    await copy.take([first('a-2025')], at(5n));
    const refused = copy.persist();
    await turn();
    disk[0]?.answer(new LogUnavailableError('io-error'));
    await expect(refused).rejects.toThrow(LogUnavailableError);
    await copy.take([first('b-2025')], at(6n));
    const persisted = copy.persist();
    await turn();
    expect([...(disk[1]?.ledgers ?? [])].sort()).toEqual(['a-2025', 'b-2025']);
    disk[1]?.answer();
    await persisted;
    expect(file.read().position).toEqual(at(6n));
  });
});
