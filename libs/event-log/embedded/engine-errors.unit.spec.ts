import { describe, expect, it } from '@jest/globals';
import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import { translatingErrors } from './engine-errors.ts';

const coded = (code: string): Error => Object.assign(new Error('from below'), { code });

const translated = (error: unknown): unknown => {
  try {
    return translatingErrors({ file: 'log.sqlite' }, () => {
      throw error;
    });
  } catch (caught) {
    return caught;
  }
};

describe('what SQLite and the file system say', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_READONLY', 'data-folder-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'data-folder-read-only'],
    ['EROFS', 'data-folder-read-only'],
    ['EACCES', 'data-folder-read-only'],
    ['EPERM', 'data-folder-read-only'],
    ['SQLITE_BUSY', 'data-folder-owned'],
    ['SQLITE_BUSY_SNAPSHOT', 'data-folder-owned'],
    ['SQLITE_IOERR', 'io-error'],
    ['SQLITE_IOERR_FSYNC', 'io-error'],
    ['SQLITE_CANTOPEN', 'io-error'],
    ['EIO', 'io-error'],
    ['EMFILE', 'io-error'],
  ])('%s makes the log unavailable: %s', (cause, code) => {
    const below = coded(cause);
    const error = translated(below);
    expect(error).toBeInstanceOf(LogUnavailableError);
    const { code: found, params, cause: kept } = error as LogUnavailableError;
    expect({ found, params, kept }).toEqual({ found: code, params: { file: 'log.sqlite', cause }, kept: below });
  });

  it.each([
    ['SQLITE_NOTADB', 'file-foreign'],
    ['SQLITE_CORRUPT', 'file-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'file-damaged'],
  ])('%s makes the log corrupt: %s', (cause, code) => {
    const error = translated(coded(cause));
    expect(error).toBeInstanceOf(LogCorruptError);
    expect((error as LogCorruptError).code).toBe(code);
  });

  it.each([
    ['an error of the log itself', new LogUnavailableError('log-closed')],
    ['a mistake of the program', new TypeError('x')],
    ['a constraint', coded('SQLITE_CONSTRAINT_UNIQUE')],
    ['something thrown that is no error', 'text'],
  ])('leaves %s as it is', (_what, error) => {
    expect(translated(error)).toBe(error);
  });
});
