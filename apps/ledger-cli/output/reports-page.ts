import { formatInstant, formatInstantShort } from '#messages/dates';
import { formatNumber } from '#messages/numbers';
import type { ViewReport } from '#projections/report';
import { rebuildPage } from './rebuild-page.ts';
import type { Page } from './page.ts';
import { reasonSentence } from '#messages/reason-sentence';
import { table } from './table.ts';

/** The reports of runs over views, one a line. */
export const reportsPage = (page: Page, listed: readonly ViewReport[]): string => {
  const { language, cli } = page.catalogue;
  const { reports, columns } = cli.output;
  if (listed.length === 0) return reports.none;
  const whole = (value: number): string => formatNumber(language, String(value));
  const heads = [
    { head: columns.report, align: 'right' as const },
    { head: columns.time },
    { head: columns.ledger },
    { head: columns.run },
    { head: columns.account },
    { head: columns.position, align: 'right' as const },
    { head: columns.rate, align: 'right' as const },
    { head: columns.outcome },
  ];
  const rows = listed.map((report) => [
    String(report.id),
    formatInstantShort(language, report.begunAt),
    report.ledger,
    reports.kinds[report.kind],
    report.startedBy,
    whole(report.to),
    whole(report.eventsPerSecond),
    reports.outcomes[report.outcome],
  ]);
  return table(page, heads, rows);
};

/** One report whole. */
export const reportPage = (page: Page, report: ViewReport): string => {
  const { language, cli } = page.catalogue;
  const { reports } = cli.output;
  const { id, kind, ledger, startedBy, begunAt, outcome, to, durationMs, eventsPerSecond, reason } = report;
  const number = (value: number): string => formatNumber(language, String(value), { decimals: 1 });
  return [
    reports.head(String(id), reports.kinds[kind], ledger, startedBy, formatInstant(language, begunAt)),
    reports.outcome(reports.outcomes[outcome], number(to), number(durationMs / 1000), number(eventsPerSecond)),
    ...(reason ? [reports.reason(reasonSentence(page.catalogue, reason))] : []),
    ...(kind !== 'revert' && report.views.length > 0 ? ['', rebuildPage(page, report)] : []),
  ].join('\n');
};
