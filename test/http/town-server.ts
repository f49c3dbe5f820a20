import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import type { Foundation } from '../../apps/ledger-api/create-app.ts';
import { faultsOf } from './contract.ts';
import { messagesIn, type ServerSent } from './server-sent.ts';
import { smallAdoption } from '../support/small-resolution.ts';

await import('@nestjs/core');
const { SchedulerRegistry } = await import('@nestjs/schedule');
const { createApp } = await import('../../apps/ledger-api/create-app.ts');

export const LEDGER = 'test-2025-2030';
export const OTHER_LEDGER = 'other-2025-2030';
const NOW = '2026-07-15T03:00:00.000Z';
export const PASSWORD = 'tre xanh ben duong';
/** One account a role of the first ledger, one with a role of the other alone, one with none,
 * and one that administers the installation and has no role in any ledger. */
export const PEOPLE = {
  administrator: 'admin-01',
  clerk: 'clerk-01',
  approver: 'approver-01',
  member: 'member-01',
  auditor: 'auditor-01',
  elsewhere: 'elsewhere-01',
  nobody: 'nobody-01',
  installation: 'install-01',
} as const;
export type Person = keyof typeof PEOPLE;

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly as?: Person;
  readonly body?: object | string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server in this process over two ledgers, and eight people who are signed in. */
export class TownServer {
  private address: Promise<string> | undefined;

  private constructor(
    /** The data folder. */
    readonly folder: string,
    readonly app: NestFastifyApplication,
    readonly ledgers: Ledgers,
    readonly accounts: Accounts,
    private readonly cookies: ReadonlyMap<Person, string>,
  ) {}

  static async start({
    secure = true,
    now = () => NOW,
    freeBytes,
    ...more
  }: Partial<Pick<Foundation, 'secure' | 'operatorSecret' | 'web'>> & {
    readonly now?: () => string;
    readonly freeBytes?: (folder: string) => Promise<number>;
  } = {}): Promise<TownServer> {
    const folder = mkdtempSync(join(tmpdir(), 'town-server-'));
    const ledgers = await Ledgers.open({ folder, now, randomBytes, ...(freeBytes && { freeBytes }) });
    const accounts = Accounts.open({ folder, now, randomBytes });
    await found(ledgers);
    const app = await createApp({ ledgers, accounts, secure, ...more });
    // What comes by the clock of the machine comes to tests where they ask for it.
    const clockwork = app.get(SchedulerRegistry);
    for (const name of clockwork.getIntervals()) clockwork.deleteInterval(name);
    const cookies = new Map<Person, string>();
    for (const [person, account] of Object.entries(PEOPLE)) {
      const added = accounts.add(account, `Person ${person}`, {
        installationAdministrator: person === 'installation',
      });
      if (added.outcome === 'refused') throw new Error(added.code);
      await accounts.passwordByLink(added.link, PASSWORD);
      const signed = await accounts.signIn({ account, password: PASSWORD, address: person, agent: 'test' });
      if (signed.outcome === 'refused') throw new Error(signed.code);
      cookies.set(person as Person, `ledger_session=${signed.session}`);
    }
    return new TownServer(folder, app, ledgers, accounts, cookies);
  }

  /** The cookie of a person's session. */
  cookieOf(person: Person): string {
    return this.cookies.get(person) ?? '';
  }

  /** Asks as a person of the town (or as nobody who is signed in), from a page of our own. */
  async ask({ method = 'GET', url, as, body, key, headers = {} }: Asked): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly json: Record<string, unknown>;
  }> {
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        'x-ledger-request': '1',
        ...(as === undefined ? {} : { cookie: this.cookies.get(as) ?? '' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson =
      String(answer.headers['content-type']).includes('json;') &&
      !String(answer.headers['content-type']).includes('ndjson');
    const json = isJson && answer.body !== '' ? (JSON.parse(answer.body) as Record<string, unknown>) : {};
    const faults = isJson ? faultsOf(method, url, answer.statusCode, json) : [];
    if (faults.length > 0) throw new Error(`${method} ${url} does not answer as promised: ${faults.join('; ')}`);
    return { status: answer.statusCode, headers: answer.headers, json };
  }

  /** The status alone, of the real server: an answer that stays open is left after its headers. */
  async statusOf({ method = 'GET', url, as, body, key }: Asked): Promise<number> {
    const leave = new AbortController();
    const { status } = await fetch(`${await this.listen()}${url}`, {
      method,
      signal: leave.signal,
      headers: {
        'x-ledger-request': '1',
        ...(as === undefined ? {} : { cookie: this.cookies.get(as) ?? '' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    leave.abort();
    return status;
  }

  /** Opens live updates as a browser does; the caller reads them and aborts. */
  async live(as: Person, signal: AbortSignal, lastEventId?: string): Promise<AsyncIterator<ServerSent>> {
    const response = await fetch(`${await this.listen()}/api/resolutions/${LEDGER}/live`, {
      signal,
      headers: {
        cookie: this.cookies.get(as) ?? '',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    if (!response.body) throw new Error('no stream');
    return messagesIn(response.body);
  }

  /** The address at which it answers over the network. */
  async listen(): Promise<string> {
    this.address ??= (async () => {
      await this.app.listen(0, '127.0.0.1');
      return this.app.getUrl();
    })();
    return this.address;
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.accounts.close();
    await this.ledgers.close();
    rmSync(this.folder, { recursive: true });
  }
}

const found = async (ledgers: Ledgers): Promise<void> => {
  const act = async (ledger: string, command: object, key: string): Promise<void> => {
    const answer = await ledgers.execute(ledger, command, { account: PEOPLE.administrator, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  await act(LEDGER, smallAdoption, 'found');
  for (const role of ['clerk', 'approver', 'member', 'auditor'] as const) {
    await act(LEDGER, { type: 'GrantRole', account: PEOPLE[role], role }, role);
  }
  await act(OTHER_LEDGER, smallAdoption, 'found');
  await act(OTHER_LEDGER, { type: 'GrantRole', account: PEOPLE.elsewhere, role: 'clerk' }, 'clerk');
};
