import { randomBytes } from 'node:crypto';
import { argv, stdin, stdout } from 'node:process';
import { Ledgers } from '#ledger/ledgers';

/**
 * The process that is killed: `node kill-child.js <folder> <ledger> <callers> <key>…`. So many callers share the keys, each
 * records one result a key, and every acknowledgement goes to stdout, where another process notes it.
 */
const [folder = '', ledger = '', callers = '1', ...keys] = argv.slice(2);

const say = (line: string): Promise<void> => new Promise((resolve) => stdout.write(`${line}\n`, () => resolve()));

const ledgers = await Ledgers.open({ folder, now: () => new Date().toISOString(), randomBytes });
await say('ready');

const waiting = [...keys];
const caller = async (): Promise<void> => {
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const answer = await ledgers.execute(
      ledger,
      {
        type: 'RecordResult',
        target: 'TH-07',
        occurredOn: '2026-03-15',
        values: { value: '1' },
        note: `lần ghi ${key}`,
      },
      { account: 'clerk-01', key },
    );
    await say(`${answer.outcome} ${key}`);
  }
};
await Promise.all(Array.from({ length: Number(callers) }, caller));
// It waits for the kill, as long as there is anybody to kill it: the last acknowledgements may still be on their way.
stdin.resume();
