import type { Reason } from '#ledger/reasons';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../periods.ts';
import type { ToldEvent } from './tell-events.ts';

/** A reason in words, and the events that it names: their numbers are shown beside it. */
export interface Phrase {
  readonly text: string;
  readonly events: readonly number[];
}

/** More events of one type than this are counted, not told one by one. */
const TOLD_EACH = 3;

/** The events that have to be told for the reasons, so that the others need not be. */
export const eventsToTell = (reasons: readonly Reason[], each = TOLD_EACH): readonly number[] =>
  reasons.flatMap(({ events }) => (events.length > each ? [] : events));

/** Why a target differs, in words: a phrase an event, or one for many events of a type. `told` holds what `eventsToTell` asks for. */
export const tellReasons = (
  { language, history: { facts, reasons: say }, words }: Catalogue,
  { code, judgedPeriod }: { readonly code: string; readonly judgedPeriod: string | null },
  reasons: readonly Reason[],
  told: ReadonlyMap<number, ToldEvent>,
  each = TOLD_EACH,
): readonly Phrase[] =>
  reasons.flatMap(({ kind, events }): readonly Phrase[] => {
    switch (kind) {
      case 'judgedPeriod':
        return [{ text: say.judgedPeriod(formatPeriod(language, judgedPeriod ?? '')), events }];
      case 'overdue':
      case 'day':
        return [{ text: say[kind], events }];
      default:
        if (events.length > each) return [{ text: say.many(words.events[kind], events.length), events }];
        return events.map((position) => {
          const { event, cause } = toldOf(told, position);
          const named = 'target' in event.data ? event.data.target : code;
          const phrase = cause ?? words.events[kind];
          // A fact names its target itself.
          const isNamed = named === code || kind in facts;
          return { text: isNamed ? phrase : say.ofTarget(named, phrase), events: [position] };
        });
    }
  });

const toldOf = (told: ReadonlyMap<number, ToldEvent>, position: number): ToldEvent => {
  const one = told.get(position);
  if (!one) throw new Error(`event ${position} was not told`);
  return one;
};
