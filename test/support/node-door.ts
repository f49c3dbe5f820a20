import { setImmediate } from 'node:timers/promises';
import type { Accounts } from '#identity/accounts';
import type { Ledgers } from '#ledger/ledgers';
import { smallAdoption } from './small-resolution.ts';

/** Who acts in the ledger of a test of several nodes: each role an account of its own. */
const PEOPLE = { clerk: 'clerk-01', approver: 'approver-01', auditor: 'auditor-01' } as const;
type Role = keyof typeof PEOPLE;
/** The secret of a token for each role. */
export type RoleTokens = Readonly<Record<Role, string>>;

/** Founds the ledger, with a role for each of the people. */
export const foundFor = async (ledgers: Ledgers, ledger: string): Promise<void> => {
  const act = async (command: object, key: string): Promise<void> => {
    const answer = await ledgers.execute(ledger, command, { account: 'admin-01', key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  await act(smallAdoption, 'adopt');
  for (const [role, account] of Object.entries(PEOPLE)) await act({ type: 'GrantRole', account, role }, role);
};

/** Makes the people known to a node: accounts are of each node alone. */
export const tokensFor = (accounts: Accounts, ledger: string): RoleTokens => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const tokenOf = (role: Role): string => {
    const account = PEOPLE[role];
    accounts.add(account, account);
    const issued = accounts.issueToken({ account, ledger, role, label: 'test', expiresAt });
    if (issued.outcome === 'refused') throw new Error(issued.code);
    return issued.secret;
  };
  return { clerk: tokenOf('clerk'), approver: tokenOf('approver'), auditor: tokenOf('auditor') };
};

export interface DoorAnswer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface SentCommand {
  readonly as: Role;
  /** Below the ledger. */
  readonly path: string;
  readonly key: string;
  readonly body: object;
}

/** The API of one node for one ledger, asked over the network. */
export class NodeDoor {
  readonly #address: string;
  readonly #ledger: string;
  readonly #tokens: RoleTokens;

  constructor(address: string, ledger: string, tokens: RoleTokens) {
    this.#address = address;
    this.#ledger = ledger;
    this.#tokens = tokens;
  }

  /** Rejects when the line breaks. */
  async send({ as, path, key, body }: SentCommand): Promise<DoorAnswer> {
    return this.#ask(`/api/resolutions/${this.#ledger}/${path}`, as, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  }

  async read(path: string): Promise<DoorAnswer> {
    return this.#ask(`/api/resolutions/${this.#ledger}/${path}`, 'auditor', {});
  }

  /** Resolves when the node's copy has come to an event. */
  async reached(position: number): Promise<void> {
    for (;;) {
      const { status, json } = await this.read(`status?minPosition=${position}`);
      if (status === 200) return;
      // A node that has not copied the ledger yet knows nobody in it.
      if (json['code'] !== 'position-not-reached' && json['code'] !== 'not-found')
        throw new Error(JSON.stringify(json));
      await setImmediate();
    }
  }

  async ready(): Promise<DoorAnswer> {
    return this.#ask('/health/ready', 'auditor', {});
  }

  async #ask(path: string, as: Role, { headers, ...request }: Request): Promise<DoorAnswer> {
    const answer = await fetch(`${this.#address}${path}`, {
      ...request,
      headers: { ...headers, authorization: `Bearer ${this.#tokens[as]}` },
    });
    return { status: answer.status, json: (await answer.json()) as DoorAnswer['json'] };
  }
}

interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A bound for what is never acknowledged. */
const TRIES = 50_000;

/**
 * Sends a command with the same key until it is acknowledged, as people do: again, at whichever door is the next, where nobody was
 * there or nobody knew what came of it (503). Throws at any other answer, and in the end. Its position.
 */
export const acknowledged = async (
  door: () => NodeDoor,
  command: SentCommand,
  rest: () => Promise<unknown> = setImmediate,
): Promise<number> => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const answer = await door()
      .send(command)
      .catch(() => undefined);
    if (answer?.status === 201) return Number(answer.json['position']);
    if (answer && answer.status !== 503) throw new Error(`${command.key}: ${JSON.stringify(answer)}`);
    await rest();
  }
  throw new Error(`${command.key}: nobody acknowledges it`);
};
