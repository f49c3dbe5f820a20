import { canonicalJson } from '#event-log/canonical-json';
import type { Envelope } from '#event-log/envelope';
import type { Ledgers } from '#ledger/ledgers';

/** What a cluster of nodes is held against: nothing that a node believes, only what it answered and what the server gives. */
export interface Acknowledged {
  readonly ledger: string;
  /** The position that was answered to each key, by the people who sent it. */
  readonly answered: ReadonlyMap<string, number>;
  /** The stream as the bare client reads it. */
  readonly stored: readonly { readonly id: string; readonly data: unknown }[];
  /** The copies of the nodes, caught up. */
  readonly copies: readonly Ledgers[];
}

/**
 * What is wrong, in words: a key that does not stand exactly once, at the place that was answered; an event of these senders that nobody
 * was told of; recordedAt that goes back; a copy with another event; views that differ from those of another copy, or from a rebuild.
 */
export const faultsOf = async ({ ledger, answered, stored, copies }: Acknowledged): Promise<readonly string[]> => {
  const events = stored.map(({ data }) => data as Envelope);
  const faults = [...placesOf(events, answered)];
  if (new Set(stored.map(({ id }) => id)).size !== stored.length) faults.push('an id stands twice');
  events.forEach(({ recordedAt }, index) => {
    if (recordedAt < (events[index - 1]?.recordedAt ?? '')) faults.push(`recordedAt goes back at ${index + 1}`);
  });
  const digests: string[] = [];
  for (const [index, copy] of copies.entries()) {
    const copied = (await copy.events(ledger, 1, events.length + 1)).map(({ envelope }) => envelope);
    const other = Math.max(events.length, copied.length);
    const differs = Array.from({ length: other }, (_, at) => at).find((at) => !isSame(copied[at], events[at]));
    if (differs !== undefined) faults.push(`copy ${index} differs at ${differs + 1}`);
    const { outcome, to, views } = await copy.rebuild(ledger);
    if (outcome !== 'switched' || to !== events.length) faults.push(`copy ${index}: rebuilt to ${to}, ${outcome}`);
    for (const { view, equal } of views) if (!equal) faults.push(`copy ${index}: ${view} is not what a rebuild gives`);
    digests.push(JSON.stringify(views.map(({ view, rebuilt }) => [view, rebuilt])));
  }
  if (new Set(digests).size > 1) faults.push('the views of the copies differ');
  return faults;
};

const placesOf = (events: readonly Envelope[], answered: ReadonlyMap<string, number>): readonly string[] => {
  const places = new Map<string, number[]>([...answered.keys()].map((key) => [key, []]));
  const untold: string[] = [];
  for (const { command, position, type } of events) {
    if (type !== 'ResultRecorded') continue;
    const at = places.get(command.key);
    if (at) at.push(position);
    else untold.push(`${command.key} stands at ${position}, and nobody was told`);
  }
  const wrong = [...places].filter(([key, at]) => at.length !== 1 || at[0] !== answered.get(key));
  return [
    ...untold,
    ...wrong.map(([key, at]) => `${key} was answered ${answered.get(key) ?? 0} and stands at ${at.join(', ')}`),
  ];
};

const isSame = (one: Envelope | undefined, other: Envelope | undefined): boolean =>
  one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other);
