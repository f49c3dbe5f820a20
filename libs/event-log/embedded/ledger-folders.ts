import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLedgerId } from '../envelope-shape.ts';
import { fileSize } from './durable-files.ts';
import { translatingErrors } from './engine-errors.ts';

/** Where the events of a ledger are, in the folder that holds a folder a ledger. */
export const logPathOf = (ledgers: string, ledger: string): string => join(ledgers, ledger, 'log.sqlite');

/** The ledgers that have events in such a folder, sorted by id; none where it is missing. */
export const ledgersIn = (ledgers: string): readonly string[] =>
  translatingErrors({ folder: ledgers }, () => {
    if (fileSize(ledgers) === undefined) return [];
    const names = readdirSync(ledgers).filter(isLedgerId);
    return names.filter((name) => fileSize(logPathOf(ledgers, name)) !== undefined).sort();
  });
