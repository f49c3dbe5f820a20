import type { ActivityAnswer } from '#ledger/queries/answers';
import { formatInstantShort } from '#messages/dates';
import { ABSENT } from '#messages/figures';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** The feed of events, oldest first. */
export const activityPage = (page: Page, { rows }: ActivityAnswer): string => {
  const { cli, words, language } = page.catalogue;
  const { activity, columns } = cli.output;
  if (rows.length === 0) return activity.empty;
  const heads = [
    { head: columns.event, align: 'right' as const },
    { head: columns.time },
    { head: columns.account },
    { head: columns.what, wraps: true },
    { head: columns.code },
    { head: columns.unit },
    { head: columns.subject, align: 'right' as const },
  ];
  return table(
    page,
    heads,
    rows.map((row) => [
      String(row.position),
      formatInstantShort(language, row.recordedAt),
      row.actor,
      words.events[row.type],
      row.target ?? ABSENT,
      row.unit ?? ABSENT,
      row.subject === null || row.subject === row.position ? ABSENT : String(row.subject),
    ]),
  );
};
