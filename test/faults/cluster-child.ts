// A node of a cluster that only follows, for cluster-kill.e2e.spec.ts: says every batch it has copied.
import { argv, stdout } from 'node:process';
import { ClusterEventLog } from '#event-log/cluster/cluster-event-log';

const [, , address = '', folder = ''] = argv;
const log = await ClusterEventLog.open({ address, folder, random: Math.random });
log.heads$.subscribe(({ ledger, position }) => stdout.write(`copied ${ledger} ${position}\n`));
stdout.write('ready\n');
