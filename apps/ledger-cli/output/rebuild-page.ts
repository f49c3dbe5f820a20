import type { LedgerRebuilt } from '#ledger/rebuilding/rebuild-all';
import { formatNumber } from '#messages/numbers';
import type { ViewReport } from '#projections/report';
import { driftLines } from './drift-lines.ts';
import type { Page } from './page.ts';
import { reasonSentence } from '#messages/reason-sentence';
import { table } from './table.ts';

/** What a rebuild or a comparison found, view by view, and what differs row by row. */
export const rebuildPage = (page: Page, report: ViewReport): string => {
  const { language, cli } = page.catalogue;
  const { rebuild, columns } = cli.output;
  const number = (value: number): string => formatNumber(language, String(value), { decimals: 1 });
  const rows = report.views.map(({ view, rows: count, equal }) => [
    (rebuild.views as Readonly<Record<string, string>>)[view] ?? view,
    number(count ?? 0),
    equal ? rebuild.equal : rebuild.differs,
  ]);
  return [
    table(page, [{ head: columns.view }, { head: columns.rows, align: 'right' }, { head: columns.outcome }], rows),
    '',
    rebuild.summary(number(report.events), number(report.durationMs / 1000)),
    ...driftLines(page, report),
    conclusion(page, report),
  ].join('\n');
};

/** What became of several ledgers, one a line. */
export const rebuiltLedgersPage = (page: Page, rebuilt: readonly LedgerRebuilt[]): string => {
  const { language, cli } = page.catalogue;
  const { rebuild, reports, columns } = cli.output;
  const whole = (value: number): string => formatNumber(language, String(value));
  const ended = rebuilt.flatMap((one) => (one.outcome === 'ended' ? [one.report] : []));
  const heads = [
    { head: columns.ledger },
    { head: columns.position, align: 'right' as const },
    { head: columns.outcome },
    { head: columns.report, align: 'right' as const },
  ];
  const rows = ended.map(({ id, ledger, to, outcome }) => [ledger, whole(to), reports.outcomes[outcome], String(id)]);
  const failures = rebuilt.flatMap((one) => {
    if (one.outcome === 'ended') return [];
    return [rebuild.failed(one.ledger, reasonSentence(page.catalogue, one.reason))];
  });
  return [table(page, heads, rows), ...(failures.length > 0 ? ['', ...failures] : [])].join('\n');
};

const conclusion = ({ catalogue }: Page, { kind, outcome, drift }: ViewReport): string => {
  const { rebuild } = catalogue.cli.output;
  if (kind === 'check') return drift ? rebuild.checkedDrift : rebuild.checkedSame;
  if (outcome === 'drift') return rebuild.drift;
  return drift ? rebuild.confirmed : rebuild.same;
};
