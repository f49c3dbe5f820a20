import { fileURLToPath } from 'node:url';
import type { JsonValue } from '#event-log/envelope';
import { membersOf, readJsonFile } from '../../input/json-file.ts';
import { packageRoot } from '../../package-root.ts';

const FILE = new URL('apps/ledger-cli/resolutions/to-hieu-2025-2030.json', packageRoot());

/** The resolution of the product's first user, as public sources have it. */
export const firstResolution = async (): Promise<{ readonly [key: string]: JsonValue }> =>
  membersOf(await readJsonFile(fileURLToPath(FILE)));
