import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';

/** A shell command that kills the leader as the last thing it waits for, and has it started again meanwhile. */
const KILL = env['KURRENTDB_KILL'];

/** Which server it is, as it says itself; a server that does not say so is none of the real ones. */
export const serverTold = async (cluster: string): Promise<string> => {
  const hosts = /^[a-z+]+:\/\/([^/?]+)/.exec(cluster)?.[1]?.split(',') ?? [];
  const ask = async (path: string): Promise<unknown> => (await fetch(`http://${hosts[0] ?? ''}/${path}`)).json();
  try {
    const { esVersion } = (await ask('info')) as { readonly esVersion: string };
    const { members } = (await ask('gossip')) as { readonly members: readonly unknown[] };
    return `Server ${esVersion}, ${members.length} of its nodes`;
  } catch {
    return 'A server that does not tell its version: **not** a real one';
  }
};

/** Kills the leader; resolves when it is dead. False when nobody said how. */
export const killLeader = async (): Promise<boolean> => {
  if (KILL === undefined) return false;
  const [code] = (await once(spawn('bash', ['-c', KILL], { stdio: 'ignore' }), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`KURRENTDB_KILL ended with ${code ?? 'a signal'}`);
  return true;
};
