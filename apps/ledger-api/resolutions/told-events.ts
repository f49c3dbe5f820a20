import type { Ledgers } from '#ledger/ledgers';
import type { Catalogue } from '#messages/catalogue';
import { tellNumbered, type ToldEvent } from '#messages/history/tell-events';

/** Events in words by their numbers, reading only what their sentences speak of. */
export const toldEvents = async (
  ledgers: Ledgers,
  ledger: string,
  catalogue: Catalogue,
  positions: readonly number[],
): Promise<ReadonlyMap<number, ToldEvent>> =>
  tellNumbered({ ledgers, ledger }, catalogue, positions, await ledgers.eventsBehind(ledger, positions));
