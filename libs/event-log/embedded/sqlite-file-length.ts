import { closeSync, openSync, readSync } from 'node:fs';
import { LogCorruptError } from '../errors.ts';
import { fileSize } from './durable-files.ts';

/** The bytes of a header that tell the length (https://sqlite.org/fileformat.html): page size at 16, pages at 28. */
const HEADER_BYTES = 32;

/**
 * Throws LogCorruptError `file-truncated` when a SQLite file is shorter than it says it is. SQLite itself notices a missing
 * tail only when it needs those pages.
 */
export const checkLength = (path: string, expected: number): void => {
  // Pages that are still in the write-ahead log may not be in the file yet.
  if ((fileSize(`${path}-wal`) ?? 0) > 0) return;
  const found = fileSize(path) ?? 0;
  if (found < expected) throw new LogCorruptError('file-truncated', { file: path, expected, found });
};

/** The length a SQLite file says it has, in bytes: for a file that SQLite refuses to open. */
export const lengthInHeader = (path: string): number => {
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(path, 'r');
  try {
    if (readSync(descriptor, header) < HEADER_BYTES) return HEADER_BYTES;
  } finally {
    closeSync(descriptor);
  }
  const pageSize = header.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
};
