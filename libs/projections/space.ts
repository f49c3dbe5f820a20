import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { ViewRefusedError } from './view-refused-error.ts';

/** Bytes that a program without special rights may still write to the disk of a folder. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** A view is seldom larger than the one before it by more than this; what else the disk is used for needs room too. */
const SPARE_SHARE = 0.25;
const SPARE_BYTES = 16 * 2 ** 20;

/** What the files take now, with what SQLite keeps beside them. */
export const bytesOf = (files: readonly string[]): number =>
  files.reduce((bytes, file) => bytes + sizeOf(file) + sizeOf(`${file}-wal`), 0);

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Room on the disk for builds that run side by side: each takes what it will need before it begins. */
export class DiskSpace {
  readonly #freeBytes: typeof freeBytes;
  #taken = 0;

  constructor(free: typeof freeBytes = freeBytes) {
    this.#freeBytes = free;
  }

  /** Takes room for a build that will be about as large as `bytes`; answers how to give it back. Throws ViewRefusedError `views-no-space`. */
  async take(ledger: string, folder: string, bytes: number): Promise<() => void> {
    const needed = Math.ceil(bytes * (1 + SPARE_SHARE));
    const free = await this.#freeBytes(folder);
    if (free < this.#taken + needed + SPARE_BYTES) {
      throw new ViewRefusedError('views-no-space', {
        ledger,
        folder,
        neededBytes: this.#taken + needed + SPARE_BYTES,
        freeBytes: free,
      });
    }
    this.#taken += needed;
    return () => void (this.#taken -= needed);
  }
}
