import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER, setTheScene } from '../../test/support/bad-input-town.ts';
import type { Ledgers } from './ledgers.ts';
import { ReplayHistory } from './replay.ts';

const NOW = '2026-07-15T03:00:00.000Z';
let folder: string;
let ledgers: Ledgers;
let lines: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
  ({ ledgers } = await setTheScene(folder));
  lines = (await ledgers.events(LEDGER, 1, 1000)).map(({ bytes }) => bytes);
});
afterAll(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

const changed = (line: number, change: (event: { data: object; type: string; version: number }) => object): string[] =>
  lines.map((bytes, index) =>
    index === line - 1
      ? JSON.stringify(change(JSON.parse(bytes) as { data: object; type: string; version: number }))
      : bytes,
  );
const flaw = async (history: readonly string[]): Promise<object> => {
  try {
    await ReplayHistory.open(history, NOW);
  } catch (error) {
    const { code, params } = error as { code: string; params: object };
    return { code, ...params };
  }
  throw new Error('the history was taken for whole');
};

describe('a replayed history', () => {
  it('answers at every event as the views do, to the last byte', async () => {
    const history = await ReplayHistory.open(lines, NOW);
    expect(history.head).toBe(lines.length);
    for (let asOf = 1; asOf <= lines.length; asOf += 1) {
      const replayed = JSON.stringify(await history.status({ asOf }));
      expect(replayed).toBe(JSON.stringify(await ledgers.status(LEDGER, { asOf })));
    }
  });

  it('refuses the moments that the ledger refuses', async () => {
    const history = await ReplayHistory.open(lines, NOW);
    expect(await history.status({ asOf: 999 })).toEqual(await ledgers.status(LEDGER, { asOf: 999 }));
  });
});

describe('a history that is not whole', () => {
  it('is named by its line: a missing event', async () => {
    expect(await flaw(lines.filter((_, index) => index !== 4))).toMatchObject({ line: 5, what: 'position' });
  });
  it('is named by its line: an event of the wrong shape', async () => {
    const history = changed(2, (event) => ({ ...event, data: { number: 'một', name: 'x' } }));
    expect(await flaw(history)).toMatchObject({ code: 'history-broken', line: 2 });
  });
  it('is named by its line: an event that cannot follow', async () => {
    const approval = lines.findIndex((bytes) => bytes.includes('"ResultApproved"')) + 1;
    const history = changed(approval, (event) => ({ ...event, data: { ...event.data, result: 1, submission: 1 } }));
    expect(await flaw(history)).toMatchObject({ code: 'history-broken', line: approval });
  });
  it('is named by its event: a type of a newer program', async () => {
    const history = changed(3, (event) => ({ ...event, version: 2 }));
    expect(await flaw(history)).toMatchObject({ code: 'event-unknown', position: 3, version: 2 });
  });
  it('is not one when it is empty', async () => {
    expect(await flaw([])).toMatchObject({ code: 'history-broken', line: 1 });
  });
});
