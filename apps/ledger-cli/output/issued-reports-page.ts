import type { IssuedReports } from '#ledger/reports/reports-query';
import { formatDate, formatInstantShort } from '#messages/dates';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** The reports that went out: by which event, what they are called, their moment, when and by whom. */
export const issuedReportsPage = (page: Page, { rows }: IssuedReports): string => {
  const { language, cli } = page.catalogue;
  const { empty, columns } = cli.output.issued;
  if (rows.length === 0) return empty;
  const heads = [
    { head: columns.event, align: 'right' as const },
    { head: columns.title, wraps: true },
    { head: columns.at },
    { head: columns.asOf, align: 'right' as const },
    { head: columns.issuedAt },
    { head: columns.by },
  ];
  return table(
    page,
    heads,
    rows.map(({ position, title, at, asOf, issuedAt, by }) => [
      String(position),
      title,
      formatDate(language, at),
      String(asOf),
      formatInstantShort(language, issuedAt),
      by,
    ]),
  );
};
