import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import type { SealedText, TextStore } from '#event-log/event-log';
import type { CommandAnswer } from '#ledger/turn/command-answer';
import { CommandTurns } from '#ledger/turn/command-turns';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { smallAdoption } from '../support/small-resolution.ts';

const LEDGER = 'test-2025-2030';
const START = Date.UTC(2026, 5, 30, 5);
/** The clocks of the nodes, off by so many seconds. */
const CLOCKS = [30, 0, -30];
const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };
const admin = (key: string) => ({ account: 'admin-01', key });

/** Texts that all nodes share, as those of a cluster are. */
class SharedTexts implements TextStore {
  readonly #texts = new Map<string, SealedText>();

  put(_ledger: string, _position: number, texts: readonly SealedText[]): Promise<void> {
    for (const text of texts) this.#texts.set(text.sha256, text);
    return Promise.resolve();
  }
  get(_ledger: string, sha256: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(sha256)?.text);
  }
  erase(_ledger: string, sha256: string): Promise<boolean> {
    return Promise.resolve(this.#texts.delete(sha256));
  }
}

let nodes: ScriptedNodes;
let logs: readonly ClusterEventLog[];
let turns: readonly CommandTurns[];
const texts = new SharedTexts();

beforeEach(async () => {
  nodes = new ScriptedNodes();
  const server = await nodes.server();
  logs = await Promise.all(CLOCKS.map(() => nodes.node(server)));
  let told = 0;
  turns = logs.map((log, index) => {
    const now = (): string => new Date(START + (told++ + CLOCKS[index]! * 1000)).toISOString();
    return new CommandTurns(LEDGER, { log, texts, now, randomBytes });
  });
  await turns[0]!.execute(smallAdoption, admin('adopt'));
  await turns[1]!.execute({ type: 'GrantRole', account: 'clerk-01', role: 'clerk' }, admin('clerk'));
  await turns[2]!.execute({ type: 'GrantRole', account: 'approver-01', role: 'approver' }, admin('approver'));
});
afterEach(() => nodes.end());

const stored = (): readonly { readonly recordedAt: string; readonly command: { readonly key: string } }[] =>
  nodes.store
    .stream(`ledger-${LEDGER}`)
    .map(({ data }) => JSON.parse(data.toString('utf8')) as ReturnType<typeof stored>[number]);

describe('three nodes with clocks that differ', () => {
  it('take fifty writers on one ledger: each command once, the same everywhere, recordedAt never decreasing', async () => {
    const before = stored().length;
    const keys = Array.from({ length: 50 * 4 }, (_, index) => `key-${index}`);
    const writers = Array.from({ length: 50 }, async (_, writer): Promise<readonly CommandAnswer[]> => {
      const answers: CommandAnswer[] = [];
      for (const key of keys.filter((_key, index) => index % 50 === writer)) {
        const turn = turns[writer % turns.length]!;
        answers.push(await turn.execute({ ...record, note: `lần ${key}` }, { account: 'clerk-01', key }));
      }
      return answers;
    });
    const answers = (await Promise.all(writers)).flat();
    expect(answers.filter((answer) => answer.outcome !== 'accepted' || answer.repeated)).toEqual([]);
    const recorded = stored().slice(before);
    expect(recorded.map(({ command }) => command.key).sort()).toEqual([...keys].sort());
    expect(answers.map((answer) => answer.outcome === 'accepted' && answer.position).sort()).toEqual(
      recorded.map((_, index) => before + index + 1).sort(),
    );
    const times = stored().map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    await Promise.all(logs.map((log) => log.caughtUp()));
    const [first, ...others] = await Promise.all(logs.map((log) => log.read(LEDGER, 1, 10_000)));
    for (const other of others) expect(other).toEqual(first);
    expect(first).toHaveLength(stored().length);
  });

  it('that get the same command at once record it once, and answer the same', async () => {
    const before = stored().length;
    const sent = turns.map((turn) =>
      turn.execute({ ...record, note: 'một lần' }, { account: 'clerk-01', key: 'once' }),
    );
    const answers = await Promise.all(sent);
    expect(stored()).toHaveLength(before + 1);
    expect(answers.map((answer) => answer.outcome === 'accepted' && answer.position)).toEqual(
      answers.map(() => before + 1),
    );
    expect(answers.filter((answer) => answer.outcome === 'accepted' && !answer.repeated)).toHaveLength(1);
    const [event] = await logs[0]!.read(LEDGER, before + 1, 1);
    const { note } = event?.envelope.data as unknown as { note: { sha256: string } };
    expect(await texts.get(LEDGER, note.sha256)).toBe('một lần');
  });

  it('take fifty approvals of one result: exactly one counts', async () => {
    const recorded = await turns[0]!.execute(record, { account: 'clerk-01', key: 'r' });
    const result = recorded.outcome === 'accepted' ? recorded.position : 0;
    const approvals = Array.from({ length: 50 }, (_, index) =>
      turns[index % turns.length]!.execute(
        { type: 'ApproveResult', result },
        { account: 'approver-01', key: `approve-${index}` },
      ),
    );
    const outcomes = (await Promise.all(approvals)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(stored()).toHaveLength(result + 1);
  });
});
