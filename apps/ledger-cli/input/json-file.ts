import type { JsonValue } from '#event-log/envelope';
import { parseStrictJson } from '#event-log/strict-json';
import { CommandRefused } from '../session/command-refused.ts';
import { readTextFile } from './text-file.ts';

/** The JSON of a file. Throws CommandRefused for broken JSON, a key that stands twice, or a file over 1 MiB. */
export const readJsonFile = async (file: string): Promise<JsonValue> => {
  const parsed = parseStrictJson(await readTextFile(file));
  if (parsed.outcome === 'parsed') return parsed.value;
  const { code, params } = parsed.problem;
  throw new CommandRefused('act', [{ code, params }]);
};

/** The members of a JSON object; an empty object for anything else, whose missing fields the door then names. */
export const membersOf = (value: JsonValue): { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: JsonValue })
    : {};
