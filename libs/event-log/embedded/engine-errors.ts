import {
  type ErrorParams,
  LogCorruptError,
  type LogCorruptCode,
  LogUnavailableError,
  type LogUnavailableCode,
} from '../errors.ts';

/** What SQLite and the file system say, by code (SQLite's extended codes start with their primary one). */
const UNAVAILABLE: readonly (readonly [pattern: RegExp, code: LogUnavailableCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^(SQLITE_READONLY(_.*)?|SQLITE_PERM|EROFS|EACCES|EPERM)$/, 'data-folder-read-only'],
  [/^SQLITE_(BUSY|LOCKED)(_.*)?$/, 'data-folder-owned'],
  [/^(SQLITE_(IOERR|CANTOPEN|NOMEM|TOOBIG|PROTOCOL)(_.*)?|E[A-Z0-9]+)$/, 'io-error'],
];
const CORRUPT: readonly (readonly [pattern: RegExp, code: LogCorruptCode])[] = [
  [/^SQLITE_NOTADB$/, 'file-foreign'],
  [/^SQLITE_CORRUPT(_.*)?$/, 'file-damaged'],
];

/**
 * Does file or SQLite work; throws what the port promises in place of what the engine below says. Errors that are neither of
 * SQLite nor of the file system pass unchanged. `about` is the evidence the error carries: the ledger, the file.
 */
export const translatingErrors = <Result>(about: ErrorParams, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw translatedError(error, about);
  }
};

/** What the port promises in place of an error of SQLite or of the file system; any other error as it is. */
export const translatedError = (error: unknown, about: ErrorParams): unknown => {
  const code = codeOf(error);
  if (code === undefined) return error;
  const params = { ...about, cause: code };
  const unavailable = UNAVAILABLE.find(([pattern]) => pattern.test(code));
  if (unavailable) return new LogUnavailableError(unavailable[1], params, { cause: error });
  const corrupt = CORRUPT.find(([pattern]) => pattern.test(code));
  return corrupt ? new LogCorruptError(corrupt[1], params, { cause: error }) : error;
};

/**
 * The code of an error of SQLite or of the file system. Not by `instanceof`: the native module keeps the error class of
 * whoever loaded it first, which under Jest is another test file.
 */
export const codeOf = (error: unknown): string | undefined => {
  if (error instanceof LogUnavailableError || error instanceof LogCorruptError) return undefined;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};
