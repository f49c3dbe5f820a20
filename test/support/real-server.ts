import { env } from 'node:process';

/** The address of a real server without TLS, such as `esdb://127.0.0.1:2113?tls=false`; a bench wants one that nothing else is on. */
export const KURRENTDB_URL = env['KURRENTDB_URL'];
