import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isLedgerId } from '../envelope-shape.ts';
import { makeFolder, syncFolder } from './durable-files.ts';

const LEDGERS = 'ledgers';

/**
 * Moves every ledger of a data folder that nobody has open into another one of the same disk, which the caller owns and which
 * has none of their names. Each arrives whole or not at all; durable when it returns.
 */
export const moveLedgers = (from: string, to: string): void => {
  const source = join(from, LEDGERS);
  const target = join(to, LEDGERS);
  if (!existsSync(source)) return;
  makeFolder(target);
  for (const ledger of readdirSync(source).filter(isLedgerId)) renameSync(join(source, ledger), join(target, ledger));
  syncFolder(target);
};
