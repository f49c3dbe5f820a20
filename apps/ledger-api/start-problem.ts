import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import type { Catalogue } from '#messages/catalogue';
import { Said } from '#messages/said';
import { HttpProblem } from './http/http-problem.ts';
import { SettingMalformed } from './setting-malformed.ts';

/** Why the server did not start, as a sentence for whoever started it. What nobody foresaw keeps its own words. */
export const startProblem = ({ serverOutput, logErrors, language }: Catalogue, error: unknown): string => {
  const { failed, portTaken, settingMalformed } = serverOutput;
  if (error instanceof SettingMalformed) return `${failed}: ${settingMalformed(error.setting, error.input)}`;
  if (error instanceof LogUnavailableError || error instanceof LogCorruptError || error instanceof UnknownEventError) {
    return `${failed}: ${logErrors[error.code](new Said(language, error.params))}`;
  }
  if (error instanceof HttpProblem) return `${failed}: ${error.message}`;
  const { code, port } = error as { readonly code?: unknown; readonly port?: unknown };
  if (code === 'EADDRINUSE' && typeof port === 'number') return `${failed}: ${portTaken(port)}`;
  return `${failed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
};
