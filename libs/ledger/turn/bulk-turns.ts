import { canonicalJson, sha256 } from '#event-log/canonical-json';
import type { Envelope } from '#event-log/envelope';
import type { EventLog, SealedText, TextStore } from '#event-log/event-log';
import { parseCommand } from '#resolution/commands/parse-command';
import type { Refusal } from '#resolution/decider/decision';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { Instant } from '#resolution/values/local-date';
import { decideOnDraft } from './decide-turn.ts';
import { takesWholeNumbers } from './whole-numbers.ts';

export interface BulkResources {
  readonly log: EventLog;
  readonly texts: TextStore;
  readonly randomBytes: (size: number) => Buffer;
}

/** Who sends a command, and when: of several commands never earlier than the one before. */
export interface BulkCaller {
  readonly account: string;
  readonly now: Instant;
}

export type BulkOutcome =
  | { readonly outcome: 'accepted'; readonly position: number }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * A whole ledger told at once, from its founding on: every command comes through the door and the decider as in CommandTurns, but
 * what they decide is written when the caller says so, thousands of events in one durable append. For ledgers that are
 * made, not lived: nobody else may write them meanwhile, and nothing is safe before `flush`.
 */
export class BulkTurns {
  readonly #ledger: string;
  readonly #resources: BulkResources;
  #state: LedgerState = initialState;
  #commands = 0;
  #written = 0;
  #envelopes: Envelope[] = [];
  #texts: SealedText[] = [];

  constructor(ledger: string, resources: BulkResources) {
    this.#ledger = ledger;
    this.#resources = resources;
  }

  /** The position of the last event, written or not. */
  get head(): number {
    return this.#state.head;
  }

  /** How many events wait for `flush`. */
  get unwritten(): number {
    return this.#envelopes.length;
  }

  /** Decides a command on everything before it. `position` is that of its first event: the one that names what it began. */
  attempt(input: object, { account, now }: BulkCaller): BulkOutcome {
    const parsed = parseCommand(input, { wholeNumbers: takesWholeNumbers(this.#state, input) });
    if ('refusals' in parsed) return { outcome: 'refused', refusals: parsed.refusals };
    const { randomBytes } = this.#resources;
    const decided = decideOnDraft(
      { ledger: this.#ledger, now, randomBytes },
      { state: this.#state, envelopes: [], texts: [] },
      { account, key: `command-${this.#commands + 1}` },
      parsed.command,
      sha256(canonicalJson(parsed.command)),
    );
    if (decided.outcome === 'refused') return decided;
    this.#commands += 1;
    this.#state = decided.draft.state;
    this.#envelopes.push(...decided.draft.envelopes);
    this.#texts.push(...decided.draft.texts);
    return { outcome: 'accepted', position: this.#state.head + 1 - decided.events.length };
  }

  /** Like attempt, for a command that the rules must allow: throws, with the command and the refusals, when they do not. */
  execute(input: object, caller: BulkCaller): number {
    const decided = this.attempt(input, caller);
    if (decided.outcome === 'accepted') return decided.position;
    throw new Error(`${this.#ledger} at ${caller.now}: ${JSON.stringify([input, decided.refusals])}`);
  }

  /** Writes what waits, texts first. Throws when somebody else writes the ledger. */
  async flush(): Promise<void> {
    const { log, texts } = this.#resources;
    if (this.#texts.length > 0) await texts.put(this.#ledger, this.#written + 1, this.#texts);
    const appended = await log.append(this.#ledger, this.#written, this.#envelopes);
    if (appended.outcome === 'conflict') throw new Error(`somebody else writes ${this.#ledger}`);
    this.#written = appended.position;
    this.#envelopes = [];
    this.#texts = [];
  }
}
