import { MAX_EVENT_BYTES } from '#event-log/envelope-codec';
import { eventId } from '#event-log/event-id';
import type { Envelope } from '#event-log/envelope';
import type { SealedText } from '#event-log/event-log';
import { seal } from '#event-log/text-seal';
import type { CommandInput } from '#resolution/commands/command-shapes';
import { sealTexts } from '#resolution/commands/seal-texts';
import { decide } from '#resolution/decider/decide';
import type { Refusal } from '#resolution/decider/decision';
import { evolve } from '#resolution/decider/evolve';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { NewEvent } from '#resolution/events/events';
import { currentVersion } from '#resolution/events/upcasting';
import type { Instant } from '#resolution/values/local-date';
import { recordedEvent } from '../recorded-event.ts';
import type { Caller } from './command-answer.ts';

/** What a turn has decided and not yet written, and the state its next command is decided on. */
export interface Draft {
  readonly state: LedgerState;
  readonly envelopes: readonly Envelope[];
  readonly texts: readonly SealedText[];
}

export interface TurnContext {
  readonly ledger: string;
  readonly now: Instant;
  readonly randomBytes: (size: number) => Buffer;
}

export type Drafted =
  | { readonly outcome: 'drafted'; readonly draft: Draft; readonly events: readonly Envelope[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Decides one command on the draft that the commands before it left. Pure but for the salts: the same draft, command and
 * randomness give the same events. A clock that went back does not take the ledger with it: `recordedAt` is at least
 * that of the event before.
 */
export const decideOnDraft = (
  context: TurnContext,
  draft: Draft,
  caller: Caller,
  command: CommandInput,
  bodySha256: string,
): Drafted => {
  const texts: SealedText[] = [];
  const sealed = sealTexts(command, (text) => {
    const sealedText = seal(text, context.randomBytes(16).toString('hex'));
    texts.push(sealedText);
    return { sha256: sealedText.sha256 };
  });
  const { state } = draft;
  const recordedAt = context.now > state.recordedAt ? context.now : state.recordedAt;
  const decision = decide(sealed, state, {
    by: caller.account,
    at: recordedAt,
    position: state.head + 1,
    expected: caller.expected,
  });
  if (decision.outcome === 'refused') return decision;

  const events = decision.events.map((event, index) =>
    envelopeOf(context.ledger, event, { caller, bodySha256, recordedAt, index, position: state.head + 1 + index }),
  );
  // Canonical JSON only orders keys: as many bytes as this.
  const tooLarge = events.find((event) => Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES);
  if (tooLarge) return { outcome: 'refused', refusals: [{ code: 'body-too-large', params: { type: tooLarge.type } }] };

  return {
    outcome: 'drafted',
    events,
    draft: {
      state: events.reduce((folded, event) => evolve(folded, recordedEvent(event)), state),
      envelopes: [...draft.envelopes, ...events],
      texts: [...draft.texts, ...texts],
    },
  };
};

const envelopeOf = (
  ledger: string,
  event: NewEvent,
  known: { caller: Caller; bodySha256: string; recordedAt: Instant; index: number; position: number },
): Envelope => ({
  ledger,
  position: known.position,
  id: eventId(ledger, known.caller.account, known.caller.key, known.index + 1),
  type: event.type,
  version: currentVersion(event.type),
  recordedAt: known.recordedAt,
  actor: known.caller.account,
  command: { key: known.caller.key, sha256: known.bodySha256 },
  correlationId: eventId(ledger, known.caller.account, known.caller.key, 1),
  data: event.data as Envelope['data'],
});
