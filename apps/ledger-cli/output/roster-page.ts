import type { RosterAnswer } from '#ledger/queries/answers';
import { formatDate } from '#messages/dates';
import { ABSENT } from '#messages/figures';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** Every unit that was ever enrolled, and since when, until when. */
export const rosterPage = (page: Page, { rows, at, asOf, position }: RosterAnswer): string => {
  const { catalogue } = page;
  const { moment, roster, columns } = catalogue.cli.output;
  if (rows.length === 0) return roster.empty;
  const date = (day: string | null): string => (day === null ? ABSENT : formatDate(catalogue.language, day));
  const heads = [
    { head: columns.code },
    { head: columns.name, wraps: true },
    { head: columns.kind },
    { head: columns.enrolled },
    { head: columns.left },
  ];
  return [
    moment(at, asOf, position),
    '',
    table(
      page,
      heads,
      rows.map((row) => [
        row.unit,
        row.name,
        catalogue.words.unitKinds[row.kind],
        date(row.enrolledOn),
        date(row.leftOn),
      ]),
    ),
    '',
    roster.summary(rows.filter(({ onRoster }) => onRoster).length, rows.length),
  ].join('\n');
};
