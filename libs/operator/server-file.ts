import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a running server answers operators, and the secret that shows that somebody may read its data folder. */
export interface RunningServer {
  readonly address: string;
  readonly secret: string;
}

const fileIn = (folder: string): string => join(folder, 'server.json');

/**
 * Tells who may read the folder where its server answers. Readable by the account of the process alone: whoever can read it could
 * open the folder itself, were it free. The secret is new at every start.
 */
export const writeServerFile = (folder: string, server: RunningServer): void => {
  const temporary = `${fileIn(folder)}.new`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, JSON.stringify(server), { mode: 0o600, flag: 'wx' });
  renameSync(temporary, fileIn(folder));
};

/** What the folder's file says, if it has one: whether such a server still runs, only its lock tells. */
export const readServerFile = (folder: string): RunningServer | undefined => {
  try {
    const { address, secret } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<RunningServer>;
    return typeof address === 'string' && typeof secret === 'string' ? { address, secret } : undefined;
  } catch {
    // There is none, another account may not read it, or it is of another program: then there is nobody to ask.
    return undefined;
  }
};

export const removeServerFile = (folder: string): void => rmSync(fileIn(folder), { force: true });
