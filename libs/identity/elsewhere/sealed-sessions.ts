import { z } from 'zod';
import { later } from '../clock.ts';
import type { SignedIn } from '../sessions.ts';
import type { Person } from './oidc-door.ts';
import type { Revocations } from './revocations.ts';
import { SESSION_LASTS } from './session-lasts.ts';
import type { SessionSeal } from './session-seal.ts';

const claims = z.object({
  jti: z.string(),
  sub: z.string(),
  name: z.string(),
  /** How many revocations there were when it began: clocks of nodes differ, this order does not. */
  count: z.number(),
});

export interface Sealing {
  readonly seal: Pick<SessionSeal, 'seal' | 'open'>;
  readonly revocations: Revocations;
  readonly now: () => string;
  readonly newId: () => string;
  /** The account as this node knows it, made known to it where it is new; undefined when it was taken out of use. */
  readonly accountOf: (person: Person) => SignedIn | undefined;
}

/** Sessions that every node with the same key accepts: the browser keeps them, sealed; the cluster keeps which of them are over. */
export class SealedSessions {
  readonly #sealing: Sealing;

  constructor(sealing: Sealing) {
    this.#sealing = sealing;
  }

  /** The text for the cookie; undefined for an account that was taken out of use. Throws where the cluster cannot be asked. */
  async begin(person: Person): Promise<string | undefined> {
    const { seal, revocations, now, newId, accountOf } = this.#sealing;
    if (!accountOf(person)) return undefined;
    const count = await revocations.count();
    const from = now();
    return seal.seal({ jti: newId(), sub: person.account, name: person.name, count }, from, later(from, SESSION_LASTS));
  }

  /** Whose session it is; undefined when it is none, or over. */
  async find(text: string): Promise<SignedIn | undefined> {
    const opened = await this.#open(text);
    if (!opened) return undefined;
    const { jti, sub, name, count } = opened;
    if (await this.#sealing.revocations.ended(jti, sub, count)) return undefined;
    return this.#sealing.accountOf({ account: sub, name });
  }

  /** Ends a session on every node. Throws where that is not certain. */
  async end(text: string): Promise<void> {
    const opened = await this.#open(text);
    if (opened) await this.#sealing.revocations.add({ session: opened.jti });
  }

  /** Ends every session of an account on every node. Throws where that is not certain. */
  async endAll(account: string): Promise<void> {
    await this.#sealing.revocations.add({ account });
  }

  async #open(text: string): Promise<z.infer<typeof claims> | undefined> {
    const { seal, now } = this.#sealing;
    return claims.safeParse(await seal.open(text, now())).data;
  }
}
