import { readFile } from 'node:fs/promises';
import { UsageError } from '../session/usage-error.ts';

/** The text of a file that a person names. Throws UsageError when it cannot be read or is not UTF-8. */
export const readTextFile = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code = 'EUNKNOWN' } = error as NodeJS.ErrnoException;
    throw new UsageError('file-unreadable', { file, cause: code });
  });
  try {
    // A byte order mark, as Excel writes it, is dropped.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError('file-not-utf8', { file });
  }
};
