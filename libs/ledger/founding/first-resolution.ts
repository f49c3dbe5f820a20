import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { JsonValue } from '#event-log/envelope';
import { parseStrictJson } from '#event-log/strict-json';
import type { Ledgers } from '../ledgers.ts';
import type { CommandAnswer } from '../turn/command-answer.ts';
import { adoptionOf, ledgerOf } from './adoption.ts';
import { packageRoot } from './package-root.ts';

const FILE = new URL('libs/ledger/founding/to-hieu-2025-2030.json', packageRoot());

/** The account that founds the first ledger, and so becomes its first administrator. */
export const FIRST_ADMINISTRATOR = 'quan-tri';

/** The resolution of the product's first user, as public sources have it. */
export const firstResolution = async (): Promise<{ readonly [key: string]: JsonValue }> => {
  const parsed = parseStrictJson(await readFile(fileURLToPath(FILE), 'utf8'));
  if (parsed.outcome === 'parsed' && typeof parsed.value === 'object' && !Array.isArray(parsed.value) && parsed.value) {
    return parsed.value as { readonly [key: string]: JsonValue };
  }
  throw new Error(`${FILE.href} is not a resolution's file`);
};

/** Founds the first user's ledger in a folder that has none; undefined when there is a ledger already. */
export const foundFirstLedger = async (
  ledgers: Pick<Ledgers, 'ledgers' | 'execute'>,
): Promise<CommandAnswer | undefined> => {
  if ((await ledgers.ledgers()).length > 0) return undefined;
  const document = await firstResolution();
  return ledgers.execute(ledgerOf(document), adoptionOf(document), {
    account: FIRST_ADMINISTRATOR,
    key: 'first-start',
  });
};
