import { randomBytes } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { Ledgers } from '#ledger/ledgers';

/** The process that is killed: `node rebuild-child.js <folder>` rebuilds all its ledgers again and again, and says when it begins. */
const [, , folder = ''] = argv;
const ledgers = await Ledgers.open({ folder, now: () => new Date().toISOString(), randomBytes });
await ledgers.viewReports();
await new Promise<void>((resolve) => stdout.write('ready\n', () => resolve()));
for (;;) await ledgers.rebuildAll({ startedBy: 'child' });
