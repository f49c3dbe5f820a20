import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { LogUnavailableError, NotRecordableError } from '#event-log/errors';
import type { EventLog, TextStore } from '#event-log/event-log';
import { smallAdoption } from '../../../test/support/small-resolution.ts';
import type { CommandAnswer } from './command-answer.ts';
import { CommandTurns } from './command-turns.ts';

const LEDGER = 'test-2025-2030';
const NOON = '2026-06-30T05:00:00.000Z';
let folder: string;
let log: EmbeddedEventLog;
let appends: number;
let now: string;

/** The embedded log, counting appends, and failing or moving the head first when a test asks for it. */
const watched = (before: () => Promise<void> = () => Promise.resolve()): EventLog => ({
  append: async (ledger, expected, events) => {
    appends += 1;
    await before();
    return log.append(ledger, expected, events);
  },
  read: (ledger, from, limit) => log.read(ledger, from, limit),
  head: (ledger) => log.head(ledger),
  find: (ledger, id) => log.find(ledger, id),
  ledgers: () => log.ledgers(),
  heads$: log.heads$,
  close: () => log.close(),
});

const turnsOver = (eventLog: EventLog): CommandTurns =>
  new CommandTurns(LEDGER, { log: eventLog, texts: log.texts, now: () => now, randomBytes });

const record = (value: string) => ({
  type: 'RecordResult',
  target: 'TH-07',
  occurredOn: '2026-03-15',
  values: { value },
});
const clerk = (key: string) => ({ account: 'clerk-01', key });

const adopted = async (): Promise<CommandTurns> => {
  const turns = turnsOver(watched());
  await turns.execute(smallAdoption, { account: 'admin-01', key: 'adopt' });
  await turns.execute(
    { type: 'GrantRole', account: 'clerk-01', role: 'clerk' },
    { account: 'admin-01', key: 'grant-1' },
  );
  await turns.execute(
    { type: 'GrantRole', account: 'approver-01', role: 'approver' },
    { account: 'admin-01', key: 'grant-2' },
  );
  appends = 0;
  return turns;
};

const positions = (answer: CommandAnswer): readonly number[] =>
  answer.outcome === 'accepted' ? answer.events.map(({ position }) => position) : [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'));
  log = EmbeddedEventLog.open(folder);
  appends = 0;
  now = NOON;
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('a turn', () => {
  it('writes the events of all waiting commands at once and answers each with its own', async () => {
    const turns = await adopted();
    const head = await log.head(LEDGER);
    const answers = await Promise.all(['a', 'b', 'c'].map((key) => turns.execute(record('1'), clerk(key))));
    expect(appends).toBe(1);
    expect(answers.map(positions)).toEqual([[head + 1], [head + 2], [head + 3]]);
  });

  it('decides each command on the state that the one before it left', async () => {
    const turns = await adopted();
    const head = await log.head(LEDGER);
    const approve = { type: 'ApproveResult', result: head + 1 };
    const [recorded, first, second] = await Promise.all([
      turns.execute(record('12'), clerk('r')),
      turns.execute(approve, { account: 'approver-01', key: 'x' }),
      turns.execute(approve, { account: 'approver-01', key: 'y' }),
    ]);
    expect([recorded.outcome, first.outcome, second.outcome]).toEqual(['accepted', 'accepted', 'refused']);
    expect(await log.head(LEDGER)).toBe(head + 2);
  });

  it('appends nothing when every command is refused', async () => {
    const turns = await adopted();
    const answer = await turns.execute(record('-1'), clerk('bad'));
    expect(answer).toMatchObject({ outcome: 'refused', refusals: [{ code: 'number-negative' }] });
    expect(appends).toBe(0);
  });

  it('keeps recordedAt when the clock goes back a day', async () => {
    const turns = await adopted();
    now = '2026-06-29T05:00:00.000Z';
    const answer = await turns.execute(record('1'), clerk('late'));
    const [stored] = await log.read(LEDGER, positions(answer)[0]!, 1);
    expect(stored?.envelope.recordedAt).toBe(NOON);
  });

  it('seals a note: the event holds only its hash, the store the text', async () => {
    const turns = await adopted();
    const answer = await turns.execute({ ...record('1'), note: 'theo báo cáo' }, clerk('note'));
    const [stored] = await log.read(LEDGER, positions(answer)[0]!, 1);
    expect(stored?.bytes).not.toContain('theo báo cáo');
    const note = stored?.envelope.data['note'] as { sha256: string };
    expect(await log.texts.get(LEDGER, note.sha256)).toBe('theo báo cáo');
  });
});

describe('commands that share a turn', () => {
  it('do not suffer from one that breaks its decider', async () => {
    const turns = turnsOver(watched());
    await turns.execute(smallAdoption, { account: 'admin-01', key: 'adopt' });
    const grant = (account: string) => ({ type: 'GrantRole', account, role: 'clerk' });
    // No door lets a key like this through; a turn must bear it all the same.
    const broken = turns.execute(grant('clerk-01'), { account: 'admin-01', key: '\ud800' });
    const sound = turns.execute(grant('clerk-02'), { account: 'admin-01', key: 'sound' });
    const outcomes = await Promise.allSettled([broken, sound]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await sound).toMatchObject({ outcome: 'accepted' });
  });
});

describe('a key', () => {
  it('takes effect once and answers the same, in the same turn, later and after a restart', async () => {
    const turns = await adopted();
    const [first, twin] = await Promise.all([
      turns.execute(record('1'), clerk('k')),
      turns.execute(record('1'), clerk('k')),
    ]);
    const later = await turns.execute(record('1'), clerk('k'));
    const restarted = await turnsOver(watched()).execute(record('1'), clerk('k'));
    expect([twin, later, restarted]).toEqual([1, 2, 3].map(() => ({ ...first, repeated: true })));
    expect(appends).toBe(1);
  });

  it('answers a command of many events with all of them', async () => {
    const turns = await adopted();
    const again = await turns.execute(smallAdoption, { account: 'admin-01', key: 'adopt' });
    expect(positions(again)).toEqual(Array.from({ length: positions(again).length }, (_, index) => index + 1));
    expect(positions(again).length).toBeGreaterThan(3);
  });

  it('is refused with another body, and is another key for another account', async () => {
    const turns = await adopted();
    await turns.execute(record('1'), clerk('k'));
    expect(await turns.execute(record('2'), clerk('k'))).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'key-reused', field: 'key' }],
    });
    expect(
      await turns.execute({ type: 'GrantRole', account: 'x-01', role: 'clerk' }, { account: 'admin-01', key: 'k' }),
    ).toMatchObject({
      outcome: 'accepted',
    });
  });
});

describe('a turn whose write does not go through', () => {
  it('tells nobody "done", goes back to the state before, and takes the same commands again', async () => {
    await adopted();
    let failing = true;
    const turns = turnsOver(
      watched(() => (failing ? Promise.reject(new LogUnavailableError('disk-full', {})) : Promise.resolve())),
    );
    const outcomes = await Promise.allSettled(['a', 'b'].map((key) => turns.execute(record('1'), clerk(key))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    const head = await log.head(LEDGER);
    const answers = await Promise.all(['a', 'b'].map((key) => turns.execute(record('1'), clerk(key))));
    expect(answers.map(positions)).toEqual([[head + 1], [head + 2]]);
  });

  it.each([
    ['leaves no text behind when nothing was stored', 'disk-full', undefined],
    ['keeps the text when its events may still be stored', 'outcome-unknown', 'không được ghi'],
  ] as const)('%s', async (_what, code, kept) => {
    await adopted();
    const put: string[] = [];
    const store: TextStore = {
      put: (ledger, position, texts) => {
        put.push(...texts.map(({ sha256 }) => sha256));
        return log.texts.put(ledger, position, texts);
      },
      get: (ledger, sha256) => log.texts.get(ledger, sha256),
      erase: (ledger, sha256) => log.texts.erase(ledger, sha256),
    };
    const failing = watched(() => Promise.reject(new LogUnavailableError(code, {})));
    const turns = new CommandTurns(LEDGER, { log: failing, texts: store, now: () => now, randomBytes });
    await expect(turns.execute({ ...record('1'), note: 'không được ghi' }, clerk('n'))).rejects.toThrow(code);
    expect(put).toHaveLength(1);
    expect(await log.texts.get(LEDGER, put[0]!)).toBe(kept);
  });

  it('is halved until the log takes it: one that is never taken fails alone', async () => {
    await adopted();
    const large = watched();
    const turns = turnsOver({
      ...large,
      append: (ledger, expected, events) =>
        events.length > 2 || events.some(({ command }) => command.key === 'never')
          ? Promise.reject(new NotRecordableError('too-large', ledger))
          : large.append(ledger, expected, events),
    });
    const keys = ['a', 'b', 'never', 'c', 'd'];
    const outcomes = await Promise.allSettled(keys.map((key) => turns.execute(record('1'), clerk(key))));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('catches up and decides again when somebody else moved the head', async () => {
    const other = await adopted();
    let moved = false;
    const turns = turnsOver(
      watched(async () => {
        if (moved) return;
        moved = true;
        await other.execute(record('5'), clerk('other'));
      }),
    );
    const head = await log.head(LEDGER);
    const answer = await turns.execute(record('1'), clerk('mine'));
    expect(positions(answer)).toEqual([head + 2]);
  });
});
