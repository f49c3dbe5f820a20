import { argv, env, exit } from 'node:process';
import { soakCluster } from './cluster-soak.ts';
import { soakServer } from './server-soak.ts';

/** `npm run soak` · `npm run soak -- cluster`: ten minutes (SOAK_SECONDS). Ends with 1 when something was lost, twice, or grew. */
const seconds = Number(env['SOAK_SECONDS'] ?? 600);
const isWell = await (argv[2] === 'cluster' ? soakCluster(seconds) : soakServer(seconds));
exit(isWell ? 0 : 1);
