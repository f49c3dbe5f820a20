import { formatNumber } from '#messages/numbers';
import type { ViewReport } from '#projections/report';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** What a rebuild found, view by view. */
export const rebuildPage = (page: Page, report: ViewReport): string => {
  const { language, cli } = page.catalogue;
  const { rebuild, columns } = cli.output;
  const number = (value: string): string => formatNumber(language, value, { decimals: 1 });
  const rows = report.views.map(({ view, rows: count, equal }) => [
    (rebuild.views as Readonly<Record<string, string>>)[view] ?? view,
    number(String(count)),
    equal ? rebuild.equal : rebuild.differs,
  ]);
  return [
    table(page, [{ head: columns.view }, { head: columns.rows, align: 'right' }, { head: columns.outcome }], rows),
    '',
    rebuild.summary(number(String(report.events)), number(String(report.durationMs / 1000))),
    report.drift ? rebuild.drift : rebuild.same,
  ].join('\n');
};
