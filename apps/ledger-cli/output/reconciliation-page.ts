import type { ReconciliationAnswer } from '#ledger/reconcile';
import type { ToldEvent } from '#messages/history/tell-events';
import type { Phrase } from '#messages/history/tell-reasons';
import { tellCheck, tellReconciliation } from '#messages/history/tell-reconciliation';
import type { Page } from './page.ts';

/** An older report against today: the moment of the report, then a sentence a target with the events that made the difference. */
export const reconciliationPage = (
  page: Page,
  answer: ReconciliationAnswer,
  told: ReadonlyMap<number, ToldEvent>,
): string => {
  const { reconciliation: say, cli } = page.catalogue;
  const { lines, remaining } = tellReconciliation(page.catalogue, answer, told);
  const { at, asOf, position } = answer.report;
  const numbered = ({ text, events }: Phrase): string =>
    events.length > 0 ? `${text} (${say.events(events.join(', '))})` : text;
  return [
    say.report(cli.output.moment(at, asOf, position)),
    ...(answer.issued ? tellCheck(page.catalogue, answer.issued) : []),
    '',
    ...lines.map(({ sentence, why }) => (why.length > 0 ? `${sentence} ${why.map(numbered).join('; ')}.` : sentence)),
    ...(remaining === null ? [] : [remaining]),
  ].join('\n');
};
