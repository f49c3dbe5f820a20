/** How the server is reached, from the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Whether people come by HTTPS, through a proxy: then the session's cookie goes no other way. */
  readonly secure: boolean;
}

/** A variable of the environment is not what it must be. */
export class SettingMalformed extends Error {
  override readonly name = 'SettingMalformed';

  constructor(
    readonly setting: string,
    readonly input: string,
  ) {
    super(`${setting} is ${input}`);
  }
}

/** LEDGER_PORT (3000 without it, 0 for any that is free), LEDGER_HOST (loopback), LEDGER_HTTPS. Throws SettingMalformed. */
export const settingsOf = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const typed = environment['LEDGER_PORT'] ?? '3000';
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(port <= 65_535)) throw new SettingMalformed('LEDGER_PORT', typed);
  return {
    port,
    host: environment['LEDGER_HOST'] ?? '127.0.0.1',
    secure: environment['LEDGER_HTTPS'] === '1',
  };
};
