/** Whether SQLite itself refused (a broken file, a full disk …): told by its code, the same whoever loaded the library. */
export const isSqliteError = (error: unknown, prefix = 'SQLITE_'): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith(prefix);
