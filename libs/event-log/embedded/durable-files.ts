import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes what was written into a file durable, while others go on; nothing when there is no such file. */
export const syncFile = async (path: string): Promise<void> => {
  if (fileSize(path) === undefined) return;
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes the names in a folder durable: a file that was created or renamed may otherwise be gone after a power cut. */
export const syncFolder = (folder: string): void => {
  // Windows keeps the names itself and refuses to open a folder.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Creates a folder and those above it where they are missing, durably. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
};

/** Writes a small file whole or not at all, durably. */
export const writeWhole = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text, { flush: true });
  putInPlace(`${path}.new`, path);
};

/** Gives a finished file its name, durably. */
export const putInPlace = (finished: string, path: string): void => {
  renameSync(finished, path);
  syncFolder(dirname(path));
};

export const fileSize = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;
