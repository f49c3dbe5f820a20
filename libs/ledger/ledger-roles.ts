import { setImmediate as nextTurn } from 'node:timers/promises';
import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import type { Envelope } from '#event-log/envelope';
import type { EventLog } from '#event-log/event-log';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { Role } from '#resolution/values/shapes';
import { recordedEvent } from './recorded-event.ts';

const BATCH = 5_000;

type Roles = LedgerState['roles'];

/** The roles of a ledger after its event `position`. */
interface Known {
  readonly position: number;
  readonly roles: Roles;
}

const NOTHING: Known = { position: 0, roles: ImmutableMap() };

/**
 * Who holds which roles in each ledger. Every event is read once and only those about roles are kept, so that a country's ledgers all
 * stay known: the folded states that commands need would neither fit nor be worth it for a question at the door.
 */
export class LedgerRoles {
  readonly #log: EventLog;
  readonly #known = new Map<string, Known>();
  /** The heads that moved since the start: a ledger that is not here stands where it was read. */
  readonly #heads = new Map<string, number>();

  constructor(log: EventLog) {
    this.#log = log;
    log.heads$.subscribe(({ ledger, position }) => this.#heads.set(ledger, position));
  }

  /**
   * The roles of each account now: a grant or a revocation counts from its answer on. Nobody has any in an unknown ledger. `folded` is
   * the state that commands of the ledger stand on, where there is one: what it has folded need not be read again.
   */
  async of(ledger: string, folded?: LedgerState): Promise<Roles> {
    if (folded && folded.head > (this.#known.get(ledger)?.position ?? 0)) {
      this.#known.set(ledger, { position: folded.head, roles: folded.roles });
    }
    const known = this.#known.get(ledger);
    if (known && known.position >= (this.#heads.get(ledger) ?? 0)) return known.roles;
    const current = await this.#read(ledger, known ?? NOTHING);
    if (current.position > 0) this.#known.set(ledger, current);
    return current.roles;
  }

  async #read(ledger: string, known: Known): Promise<Known> {
    let { position, roles } = known;
    for (;;) {
      const batch = await this.#log.read(ledger, position + 1, BATCH);
      roles = batch.reduce((before, { envelope }) => withEvent(before, envelope), roles);
      position += batch.length;
      // Whoever asks about a country's ledgers leaves the others a turn between two of them.
      await nextTurn();
      if (batch.length < BATCH) return { position, roles };
    }
  }
}

const withEvent = (roles: Roles, envelope: Envelope): Roles => {
  if (envelope.type !== 'RoleGranted' && envelope.type !== 'RoleRevoked') return roles;
  const event = recordedEvent(envelope);
  switch (event.type) {
    case 'RoleGranted':
      return roles.update(event.data.account, ImmutableSet<Role>(), (held) => held.add(event.data.role));
    case 'RoleRevoked':
      return roles.update(event.data.account, ImmutableSet<Role>(), (held) => held.delete(event.data.role));
    default:
      return roles;
  }
};
