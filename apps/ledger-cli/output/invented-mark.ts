import { recordedEvent } from '#ledger/recorded-event';
import type { ChosenLedger } from '../session/ledger-session.ts';
import type { Page } from './page.ts';

/** What stands above every page about a ledger whose data is invented, a line and a free one; undefined for a real ledger. */
export const inventedMark = async (page: Page, { ledgers, ledger }: ChosenLedger): Promise<string | undefined> => {
  const [founding] = await ledgers.events(ledger, 1, 1);
  const event = founding && recordedEvent(founding.envelope);
  if (event?.type !== 'ResolutionAdopted' || event.data.nature === 'real') return undefined;
  return `${page.paint('inverse', page.catalogue.cli.output.natures[event.data.nature])}\n`;
};
