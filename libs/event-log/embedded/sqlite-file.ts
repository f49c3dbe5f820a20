import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ErrorParams, LogCorruptError } from '../errors.ts';
import { fileSize, makeFolder, putInPlace } from './durable-files.ts';
import { codeOf, translatingErrors } from './engine-errors.ts';
import { checkLength, lengthInHeader } from './sqlite-file-length.ts';

/** How a file of the log says what it is. */
export interface FileFormat {
  /** Four ASCII letters as a number, at byte 68 of every SQLite file. */
  readonly applicationId: number;
  /** Raised when the schema changes: a file of another version is refused, never guessed at. */
  readonly version: number;
  /** The statements that make the schema, each as SQLite keeps it. */
  readonly schema: readonly string[];
}

export type Connection = Database.Database;

export interface Connecting {
  /** FULL: durable when the commit returns. NORMAL: for copies that can be fetched again. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Opens the file itself. Tests give connections that fill up. */
  readonly connect: (path: string) => Connection;
}

export const connectToFile = (path: string): Connection => new Database(path, { fileMustExist: true });

/**
 * Creates a file of this format with its first rows, at once: it is made beside its place and gets its name when it is
 * finished and durable, so a crash leaves the whole file or none. A left-over of such a crash is overwritten.
 */
export const createFile = (
  path: string,
  format: FileFormat,
  connecting: Connecting,
  fill: (file: Connection) => void,
): void => {
  const unfinished = `${path}.new`;
  translatingErrors({ file: path }, () => {
    makeFolder(dirname(path));
    // Emptied first: beside an empty file SQLite throws away the journals that a crash left.
    writeFileSync(unfinished, '');
    const file = connecting.connect(unfinished);
    try {
      file.pragma('synchronous = FULL');
      file
        .transaction(() => {
          file.pragma(`application_id = ${format.applicationId}`);
          file.pragma(`user_version = ${format.version}`);
          for (const statement of format.schema) file.exec(statement);
          fill(file);
        })
        .immediate();
      // The commit above is in the file itself; from here on the file uses a write-ahead log.
      file.pragma('journal_mode = WAL');
    } finally {
      file.close();
    }
    putInPlace(unfinished, path);
  });
};

/**
 * Opens a file after checking that it is whole and of this format. Undefined when there is none. Throws LogCorruptError
 * `file-truncated`, `file-damaged` or `file-foreign`, naming the file and the evidence.
 */
export const openFile = (
  path: string,
  format: FileFormat,
  { synchronous, connect }: Connecting,
): Connection | undefined => {
  const size = fileSize(path);
  if (size === undefined) {
    // A write-ahead log without its file: somebody took the file away.
    if ((fileSize(`${path}-wal`) ?? 0) > 0) throw new LogCorruptError('file-truncated', { file: path, bytes: 0 });
    return undefined;
  }
  if (size === 0) throw new LogCorruptError('file-truncated', { file: path, bytes: 0 });
  return translatingErrors({ file: path }, () => {
    const file = connect(path);
    try {
      file.pragma(`synchronous = ${synchronous}`);
      // A country has thousands of ledgers: the operating system caches for all of them.
      file.pragma('cache_size = -2000');
      checkFormat(file, path, format);
      const pages = number(file.pragma('page_count', { simple: true }));
      checkLength(path, pages * number(file.pragma('page_size', { simple: true })));
      return file;
    } catch (error) {
      file.close();
      if (codeOf(error) === 'SQLITE_CORRUPT') checkLength(path, lengthInHeader(path));
      throw error;
    }
  });
};

const checkFormat = (file: Connection, path: string, format: FileFormat): void => {
  const applicationId = number(file.pragma('application_id', { simple: true }));
  const version = number(file.pragma('user_version', { simple: true }));
  if (applicationId !== format.applicationId || version !== format.version) {
    throw new LogCorruptError('file-foreign', {
      file: path,
      ...expectation(format, `${applicationId} version ${version}`),
    });
  }
  const schema = file.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').pluck().all();
  if (JSON.stringify(schema) !== JSON.stringify(format.schema)) {
    throw new LogCorruptError('file-foreign', { file: path, expected: 'schema', found: JSON.stringify(schema) });
  }
  const mode = file.pragma('journal_mode', { simple: true });
  if (mode !== 'wal') throw new LogCorruptError('file-foreign', { file: path, expected: 'wal', found: String(mode) });
};

const expectation = (format: FileFormat, found: string): ErrorParams => ({
  expected: `${format.applicationId} version ${format.version}`,
  found,
});

const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
