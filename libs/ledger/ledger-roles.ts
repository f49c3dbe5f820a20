import { setImmediate as nextTurn } from 'node:timers/promises';
import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import type { Envelope } from '#event-log/envelope';
import type { EventLog } from '#event-log/event-log';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { Role } from '#resolution/values/shapes';
import { recordedEvent } from './recorded-event.ts';
import { RoleStore } from './role-store.ts';

const BATCH = 5_000;

type Roles = LedgerState['roles'];

/** The roles of a ledger after its event `position`. */
interface Known {
  readonly position: number;
  readonly roles: Roles;
}

const NOBODY: Roles = ImmutableMap();

/**
 * Who holds which roles in each ledger. Every event is read once and only those about roles are kept, so that a country's ledgers all
 * stay known: the folded states that commands need would neither fit nor be worth it for a question at the door. What was read is
 * in the store at the next start too: then only the last event is read again, to see that it is still that history.
 */
export class LedgerRoles {
  readonly #log: EventLog;
  readonly #store: RoleStore;
  readonly #known = new Map<string, Known>();
  /** The heads that moved since the start: a ledger that is not here stands where it was read. */
  readonly #heads = new Map<string, number>();

  /** `file` is where what was read is kept: see RoleStore. */
  constructor(log: EventLog, file: string) {
    this.#log = log;
    this.#store = new RoleStore(file);
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
    const current = known ? await this.#read(ledger, known) : await this.#readFirst(ledger);
    if (current.position > 0) this.#known.set(ledger, current);
    return current.roles;
  }

  close(): void {
    this.#store.close();
  }

  /** What the store has, where the log still has the event it ended with; otherwise everything. */
  async #readFirst(ledger: string): Promise<Known> {
    const stored = this.#store.get(ledger);
    if (stored) {
      const [last] = await this.#log.read(ledger, stored.position, 1);
      if (last?.sha256 === stored.sha256) return this.#read(ledger, stored);
    }
    return this.#read(ledger, { position: 0, roles: NOBODY });
  }

  async #read(ledger: string, known: Known): Promise<Known> {
    let { position, roles } = known;
    for (;;) {
      const batch = await this.#log.read(ledger, position + 1, BATCH);
      roles = batch.reduce((before, { envelope }) => withEvent(before, envelope), roles);
      position += batch.length;
      const last = batch.at(-1);
      if (last) this.#store.put(ledger, { position, sha256: last.sha256, roles });
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
