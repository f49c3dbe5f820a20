import { DEFAULT_JITTER_MINUTES, MOST_JITTER_MINUTES } from '#ledger/operations/rebuild-clock';
import type { RebuildSchedule } from '#ledger/operations/schedule-store';
import { cronFault } from '#ledger/operations/schedule-times';
import { type OidcSetting, oidcSettingOf } from './elsewhere/oidc-setting.ts';
import { SettingMalformed } from './setting-malformed.ts';

/** How the server is reached, from the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Whether people come by HTTPS, through a proxy: then the session's cookie goes no other way. */
  readonly secure: boolean;
  /** When every view is rebuilt by itself, until somebody sets it otherwise. */
  readonly schedule: Omit<RebuildSchedule, 'paused'>;
  /** The address of the cluster whose ledgers are served; without it they are those of the data folder. */
  readonly cluster: string | undefined;
  /** Where else than on this machine people may have their accounts. */
  readonly oidc: OidcSetting | undefined;
}

/** LEDGER_PORT (3000 without it, 0 for any that is free), LEDGER_HOST (loopback), LEDGER_HTTPS, LEDGER_REBUILD (cron), LEDGER_REBUILD_JITTER (minutes, 15), LEDGER_LOG (the cluster's address, read when it is opened), and what oidcSettingOf reads. Throws SettingMalformed. */
export const settingsOf = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const typed = environment['LEDGER_PORT'] ?? '3000';
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(port <= 65_535)) throw new SettingMalformed('LEDGER_PORT', typed);
  const cron = environment['LEDGER_REBUILD'] ?? null;
  if (cron !== null && cronFault(cron)) throw new SettingMalformed('LEDGER_REBUILD', cron);
  const jitter = environment['LEDGER_REBUILD_JITTER'] ?? String(DEFAULT_JITTER_MINUTES);
  const minutes = /^\d{1,3}$/.test(jitter) ? Number(jitter) : Number.NaN;
  if (!(minutes <= MOST_JITTER_MINUTES)) throw new SettingMalformed('LEDGER_REBUILD_JITTER', jitter);
  return {
    port,
    host: environment['LEDGER_HOST'] ?? '127.0.0.1',
    secure: environment['LEDGER_HTTPS'] === '1',
    schedule: { cron, jitterMinutes: minutes },
    cluster: environment['LEDGER_LOG'],
    oidc: oidcSettingOf(environment),
  };
};
