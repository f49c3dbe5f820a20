import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openToRead, readCheckpoint } from './generation-database.ts';
import { MANIFEST_FILE } from './generation-files.ts';
import { generationsKept, type GenerationRecord } from './manifest.ts';
import { bytesOf } from './space.ts';
import { isSqliteError } from './sqlite-error.ts';

/** A generation as it is on the disk. */
export interface GenerationFacts {
  /** Its number, never used again for a view of this ledger. */
  readonly id: number;
  readonly view: string;
  readonly version: number;
  readonly state: GenerationRecord['state'];
  /** The last event that it has seen; 0 where its file cannot be read. */
  readonly position: number;
  readonly bytes: number;
  /** When it began to be built, ISO 8601 UTC. */
  readonly createdAt: string;
  /** What its rows were when it began to serve (GenerationDigest); null where nothing was compared. */
  readonly digest: string | null;
}

/** The generations in the folder of a ledger's views, by view, the newest first: read beside whoever uses them. */
export const generationFacts = (folder: string): readonly GenerationFacts[] =>
  generationsKept(join(folder, MANIFEST_FILE))
    .map(({ id, view, version, state, createdAt, digest, file }) => {
      const path = join(folder, file);
      return { id, view, version, state, createdAt, digest, bytes: bytesOf([path]), position: positionIn(path) };
    })
    .sort((a, b) => (a.view === b.view ? b.id - a.id : a.view < b.view ? -1 : 1));

const positionIn = (file: string): number => {
  if (!existsSync(file)) return 0;
  try {
    const database = openToRead(file);
    try {
      return readCheckpoint(database);
    } finally {
      database.close();
    }
  } catch (error) {
    // One that is being built is its builder's alone; a broken one is built anew when the ledger is opened.
    if (isSqliteError(error)) return 0;
    throw error;
  }
};
