import { randomBytes } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { Ledgers } from '#ledger/ledgers';

/** The process that is killed: `node schedule-child.js <folder> <instant>` does what is due by the clock at an instant, and tells it. */
const [, , folder = '', instant = ''] = argv;
const say = (line: string): Promise<void> => new Promise((resolve) => stdout.write(`${line}\n`, () => resolve()));
const ledgers = await Ledgers.open({ folder, now: () => instant, randomBytes });
ledgers.operations.look();
await say(ledgers.operations.runs.running?.startedBy ?? 'nothing');
await ledgers.operations.runs.idle();
await say('idle');
// Whoever started it ends it.
setInterval(() => undefined, 60_000);
