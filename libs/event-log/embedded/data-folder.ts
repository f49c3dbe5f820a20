import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogUnavailableError } from '../errors.ts';
import { makeFolder, writeWhole } from './durable-files.ts';
import { translatingErrors } from './engine-errors.ts';
import { FolderLock } from './folder-lock.ts';

const MARKER = 'data-folder.json';

/** Whether the ledgers of a folder are their only place, or a copy of those of a cluster. */
export type FolderKind = 'own' | 'copy';
const CONTENT: Readonly<Record<FolderKind, string>> = {
  own: JSON.stringify({ format: 'to-hieu-ledger', version: 1 }),
  copy: JSON.stringify({ format: 'to-hieu-ledger', version: 1, copyOf: 'cluster' }),
};

/** What an empty folder may hold: the left-over of a crash before the marker was in place, and a new volume's own folder. */
const NOTHING_YET = new Set([`${MARKER}.new`, 'lost+found']);

/**
 * A folder of data that this process owns until `release`. A marker file says that the folder is ours and of which format; a
 * folder with anything else in it is left alone.
 */
export class DataFolder {
  readonly #path: string;
  readonly #lock: FolderLock;

  private constructor(path: string, lock: FolderLock) {
    this.#path = path;
    this.#lock = lock;
  }

  /**
   * Takes the folder, creating it when it is missing. Throws LogUnavailableError: `data-folder-not-ours` (and then nothing was
   * written into it), `data-folder-copy` or `data-folder-no-copy` when it is of the other kind, `data-folder-owned`, `data-folder-read-only`, `disk-full`, `io-error`.
   */
  static claim(path: string, kind: FolderKind = 'own'): DataFolder {
    return translatingErrors({ folder: path }, () => {
      if (!isOurs(path, kind)) {
        makeFolder(path);
        writeWhole(join(path, MARKER), `${CONTENT[kind]}\n`);
      }
      return new DataFolder(path, FolderLock.acquire(path));
    });
  }

  /** The folder that holds a folder a ledger. */
  get ledgers(): string {
    return join(this.#path, 'ledgers');
  }

  release(): void {
    translatingErrors({ folder: this.#path }, () => this.#lock.release());
  }
}

/** Whether the folder has our marker; false when it is missing or empty. */
const isOurs = (path: string, kind: FolderKind): boolean => {
  const names = namesIn(path);
  if (names.includes(MARKER)) {
    const found = readFileSync(join(path, MARKER), 'utf8').trim();
    if (found === CONTENT[kind]) return true;
    if (found === CONTENT.copy) throw new LogUnavailableError('data-folder-copy', { folder: path });
    if (found === CONTENT.own) throw new LogUnavailableError('data-folder-no-copy', { folder: path });
    throw new LogUnavailableError('data-folder-not-ours', { folder: path, found: found.slice(0, 200) });
  }
  const foreign = names.find((name) => !NOTHING_YET.has(name));
  if (foreign === undefined) return false;
  throw new LogUnavailableError('data-folder-not-ours', { folder: path, found: foreign });
};

const namesIn = (path: string): readonly string[] => {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new LogUnavailableError('data-folder-not-ours', { folder: path, found: 'file' });
    throw error;
  }
};
