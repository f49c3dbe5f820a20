import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { Ledgers } from '#ledger/ledgers';

/**
 * The process that is killed: `node kill-child.js <folder> <ledger> <callers> <key>…`. So many callers share the keys, each
 * records one result a key, and every acknowledgement goes to stdout, where another process notes it.
 */
const [folder = '', ledger = '', callers = '1', ...keys] = argv.slice(2);

const ledgers = await Ledgers.open({ folder, now: () => new Date().toISOString(), randomBytes });
writeSync(stdout.fd, 'ready\n');

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
    writeSync(stdout.fd, `${answer.outcome} ${key}\n`);
  }
};
await Promise.all(Array.from({ length: Number(callers) }, caller));
await ledgers.close();
