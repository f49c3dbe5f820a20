import type { Envelope } from '#event-log/envelope';
import type { ChosenLedger } from '../session/ledger-session.ts';

/** The event that a person names by its number; undefined when the ledger has none, or it is no number. */
export const eventNamed = async (
  { ledgers, ledger }: ChosenLedger,
  position: number | string,
): Promise<Envelope | undefined> => {
  if (typeof position === 'string' || position < 1) return undefined;
  const [event] = await ledgers.events(ledger, position, 1);
  return event?.envelope;
};

/** A submission by either of its names: the result (its first event) and, of a resubmission, the submission itself. */
export const submissionNamed = (
  position: number | string,
  event: Envelope | undefined,
): { readonly result: unknown; readonly submission?: number } =>
  event?.type === 'ResultResubmitted'
    ? { result: event.data['result'], submission: event.position }
    : { result: position };
