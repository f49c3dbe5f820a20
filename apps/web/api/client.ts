import type { QueueAnswer, RosterAnswer, StatusAnswer, TargetAnswer } from '#ledger/queries/answers';
import type { Role } from '#resolution/values/shapes';
import { language, m } from '../words/language.ts';

export interface Me {
  readonly account: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  readonly resolutions: readonly { readonly ledger: string; readonly roles: readonly Role[] }[];
}

export interface HistoryAnswer {
  readonly rows: readonly {
    readonly position: number;
    readonly recordedAt: string;
    readonly actor: string;
    readonly type: string;
    readonly sentence: string;
  }[];
}

export interface Moment {
  readonly at?: string | undefined;
  readonly asOf?: string | undefined;
}

/** What a command gave: the event that its answer is named by. */
interface Accepted {
  readonly position: number;
}

/** A problem the API named (RFC 9457), or that no answer came (`status` 0): then nobody knows whether it was done. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly details: readonly string[],
  ) {
    super(details.join(' '));
  }
}

const ask = async (method: string, path: string, body?: object, key?: string): Promise<Response> => {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') headers['X-Ledger-Request'] = '1';
  if (body) headers['Content-Type'] = 'application/json';
  if (key !== undefined) headers['Idempotency-Key'] = key;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw new Problem(0, [m.problems.offline]);
  }
  if (response.ok) return response;
  throw await problemOf(response);
};

const problemOf = async (response: Response): Promise<Problem> => {
  try {
    const { title, errors } = (await response.json()) as {
      title?: string;
      errors?: readonly { detail?: string }[];
    };
    const details = (errors ?? []).flatMap(({ detail }) => detail ?? []);
    return new Problem(response.status, details.length > 0 ? details : [title ?? m.problems.unknown]);
  } catch {
    return new Problem(response.status, [m.problems.unknown]);
  }
};

const read = async <Answer>(path: string): Promise<Answer> => (await ask('GET', path)).json() as Promise<Answer>;

const momentQuery = ({ at, asOf }: Moment): string => {
  const query = new URLSearchParams();
  if (at !== undefined) query.set('at', at);
  if (asOf !== undefined) query.set('asOf', asOf);
  return query.size > 0 ? `?${query.toString()}` : '';
};

const under = (ledger: string): string => `/resolutions/${encodeURIComponent(ledger)}`;

export const me = (): Promise<Me> => read('/me');
export const signIn = async (account: string, password: string): Promise<void> => {
  await ask('POST', '/sessions', { account, password });
};
export const signOut = async (): Promise<void> => {
  await ask('DELETE', '/sessions/current');
};
export const passwordByLink = async (link: string, password: string): Promise<{ account: string }> =>
  (await ask('POST', '/password/link', { link, password })).json() as Promise<{ account: string }>;

export const status = (ledger: string, moment: Moment): Promise<StatusAnswer> =>
  read(`${under(ledger)}/status${momentQuery(moment)}`);
export const target = (ledger: string, code: string, moment: Moment): Promise<TargetAnswer> =>
  read(`${under(ledger)}/targets/${encodeURIComponent(code)}${momentQuery(moment)}`);
export const history = (ledger: string, code: string, moment: Moment): Promise<HistoryAnswer> =>
  read(`${under(ledger)}/targets/${encodeURIComponent(code)}/history${momentQuery(moment)}`);
export const approvals = (ledger: string): Promise<QueueAnswer> => read(`${under(ledger)}/approvals`);
export const units = (ledger: string): Promise<RosterAnswer> => read(`${under(ledger)}/units`);

/** Sends a command. The same key again, after an answer that never came, gives the first answer and no second event. */
export const command = async (ledger: string, path: string, body: object, key: string): Promise<Accepted> =>
  (await ask('POST', `${under(ledger)}/${path}`, body, key)).json() as Promise<Accepted>;

/** Where the ledger says what it has just recorded. */
export const liveUrl = (ledger: string): string => `/api${under(ledger)}/live`;
