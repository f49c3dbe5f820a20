import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { StoredEvent } from '#event-log/envelope';
import { Ledgers } from '#ledger/ledgers';
import { ReplayHistory } from '#ledger/replay';
import { FolderHoldsLedgersError } from './folder-holds-ledgers-error.ts';
import { simulate, type Simulation } from './simulate.ts';

const NOW = '2026-07-15T03:00:00.000Z';
let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterEach(() => rmSync(base, { recursive: true }));

const run = async (name: string, changed: Partial<Simulation> = {}): Promise<string> => {
  const folder = join(base, name);
  await simulate({ folder, ledgers: 2, targets: 8, months: 14, seed: 7, workers: 1, ...changed });
  return folder;
};

/** The hash of every file of every ledger, by its path. */
const hashes = (folder: string): Readonly<Record<string, string>> => {
  const ledgers = join(folder, 'ledgers');
  const files = readdirSync(ledgers, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(ledgers.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
};

const eventsOf = async (folder: string, number: number): Promise<readonly StoredEvent[]> => {
  const log = EmbeddedEventLog.open(folder);
  const events = await log.read(`sim-000${number}-2025-2030`, 1, 100_000);
  await log.close();
  return events;
};

describe('a simulation', () => {
  it('writes the same bytes for the same seed, whatever else it writes; others for another', async () => {
    const [one, again, other] = [await run('one'), await run('again'), await run('other', { seed: 8 })];
    const written = hashes(one);
    expect(Object.keys(written)).toEqual([
      '/sim-0001-2025-2030/log.sqlite',
      '/sim-0001-2025-2030/texts.sqlite',
      '/sim-0002-2025-2030/log.sqlite',
      '/sim-0002-2025-2030/texts.sqlite',
    ]);
    expect(new Set(Object.values(written)).size).toBe(4);
    expect(hashes(again)).toEqual(written);
    expect(hashes(await run('more', { ledgers: 3 }))).toMatchObject(written);
    for (const [file, hash] of Object.entries(hashes(other)))
      expect({ file, hash }).not.toEqual({ file, hash: written[file] });
  });

  it('leaves the lock, the marker and the ledgers in the folder, and nothing else', async () => {
    expect(readdirSync(await run('only')).sort()).toEqual(['data-folder.json', 'ledgers', 'lock.sqlite']);
  });

  it('goes over what a crash left unfinished', async () => {
    const folder = await run('first');
    const crashed = join(base, 'crashed');
    mkdirSync(join(crashed, 'simulating', '1'), { recursive: true });
    writeFileSync(join(crashed, 'data-folder.json'), readFileSync(join(folder, 'data-folder.json')));
    writeFileSync(join(crashed, 'simulating', '1', 'half'), '');
    await run('crashed');
    expect(hashes(crashed)).toEqual(hashes(folder));
  });

  it('writes nothing beside ledgers that are there', async () => {
    const folder = await run('taken');
    const before = hashes(folder);
    await expect(run('taken', { seed: 8 })).rejects.toThrow(new FolderHoldsLedgersError(folder, 'sim-0001-2025-2030'));
    expect(hashes(folder)).toEqual(before);
  });

  it('that is stopped leaves no ledger', async () => {
    const stop = new AbortController();
    const folder = join(base, 'stopped');
    const simulation = { folder, ledgers: 9, targets: 4, months: 3, seed: 7, workers: 1 };
    const stopped = simulate(simulation, {
      signal: stop.signal,
      onProgress: ({ ledgers }) => {
        if (ledgers === 2) stop.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(readdirSync(folder).sort()).toEqual(['data-folder.json', 'lock.sqlite']);
  });

  it('says how far it is, and at the end how many events it wrote', async () => {
    const told: number[] = [];
    const simulation = { folder: join(base, 'told'), ledgers: 3, targets: 4, months: 3, seed: 7, workers: 1 };
    const events = await simulate(simulation, { onProgress: (done) => told.push(done.ledgers) });
    expect(told).toEqual([1, 2, 3]);
    let written = 0;
    for (const number of told) written += (await eventsOf(join(base, 'told'), number)).length;
    expect(events).toBe(written);
  });
});

describe('simulated ledgers', () => {
  it('hold every kind of event that communes have, and as many mistakes as they make', async () => {
    const folder = await run('years', { ledgers: 5, targets: 25, months: 50 });
    const counts = new Map<string, number>();
    for (let number = 1; number <= 5; number += 1) {
      for (const { envelope } of await eventsOf(folder, number))
        counts.set(envelope.type, (counts.get(envelope.type) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([
      'BaselineSet',
      'BreakthroughDeclared',
      'CorrectionApproved',
      'CorrectionProposed',
      'CorrectionRejected',
      'EstimateRecorded',
      'EstimateWithdrawn',
      'InterpretationConfirmed',
      'PeriodClosed',
      'PeriodReopened',
      'ProposalMade',
      'ResolutionAdopted',
      'ResponsibilityAssigned',
      'ResultApproved',
      'ResultRecorded',
      'ResultResubmitted',
      'ResultReturned',
      'ResultWithdrawn',
      'RoadmapApproved',
      'RoleGranted',
      'SchemeAdopted',
      'SchemeRevised',
      'SchemeStepCompleted',
      'SchemeStepReopened',
      'TargetRevised',
      'TargetSet',
      'UnitEnrolled',
      'UnitRenamed',
      'UnitsMerged',
    ]);
    const share = (type: string): number => (counts.get(type) ?? 0) / (counts.get('ResultRecorded') ?? 0);
    expect([share('CorrectionProposed') > 0.02, share('CorrectionProposed') < 0.04]).toEqual([true, true]);
    expect([share('ResultReturned') > 0.035, share('ResultReturned') < 0.065]).toEqual([true, true]);
    expect(share('ResultApproved')).toBeGreaterThan(0.95);
  });

  it('are judged by replay as by the views, every byte and text whole, and marked as simulated', async () => {
    const folder = await run('whole');
    const ledger = 'sim-0002-2025-2030';
    const ledgers = await Ledgers.open({ folder, now: () => NOW, randomBytes });
    try {
      const events = await ledgers.events(ledger, 1, 100_000);
      const replay = await ReplayHistory.open(
        events.map(({ bytes }) => bytes),
        NOW,
      );
      const status = await ledgers.status(ledger, {});
      expect(await replay.status({})).toEqual(status);
      expect(status).toMatchObject({ outcome: 'answered', answer: { nature: 'simulated', position: events.length } });
      const seals = events.flatMap(({ envelope: { data } }) => [data['reason'], data['note']]) as { sha256: string }[];
      const texts = await Promise.all(seals.filter(Boolean).map((seal) => ledgers.text(ledger, seal.sha256)));
      expect([texts.length > 10, texts.every((text) => text !== undefined)]).toEqual([true, true]);
    } finally {
      await ledgers.close();
    }
  });

  it('end when their months are over', async () => {
    const events = await eventsOf(await run('short', { months: 5 }), 1);
    expect(events.at(-1)?.envelope.recordedAt.slice(0, 10)).toBe('2025-12-09');
  });
});
