import type { QueueAnswer, QueueRow } from '#ledger/queries/answers';
import { formatDate, formatInstantShort } from '#messages/dates';
import { ABSENT } from '#messages/figures';
import type { Page } from './page.ts';
import { table } from './table.ts';

const waiting = ({ catalogue }: Page, { kind, target, unit, changes }: QueueRow): string => {
  const { queue } = catalogue.cli.output;
  const about = changes ? queue.changes(changes.type, changes.count) : queue.kinds[kind];
  return [target, unit, about].filter((part) => part !== null).join(' ');
};

const cells = (page: Page, row: QueueRow): readonly string[] => {
  const { language, phrases, cli } = page.catalogue;
  const values = (given: QueueRow['values'], absent: string): string =>
    given ? phrases.values(given, undefined) : absent;
  const ofResult = row.values !== null;
  return [
    String(row.position),
    waiting(page, row),
    row.occurredOn === null ? ABSENT : formatDate(language, row.occurredOn),
    values(row.current, ofResult ? cli.output.queue.nothingYet : ABSENT),
    values(row.values, ABSENT),
    row.by,
    formatInstantShort(language, row.since),
  ];
};

/** What waits for a decision, or to be sent again. */
export const queuePage = (page: Page, answer: QueueAnswer): string => {
  const { moment, queue, columns } = page.catalogue.cli.output;
  if (answer.rows.length === 0) return queue.empty;
  const heads = [
    { head: columns.event, align: 'right' as const },
    { head: columns.waiting, wraps: true },
    { head: columns.when },
    { head: columns.current, align: 'right' as const },
    { head: columns.value, align: 'right' as const },
    { head: columns.account },
    { head: columns.time },
  ];
  return [
    moment(answer.at, answer.asOf, answer.position),
    '',
    table(
      page,
      heads,
      answer.rows.map((row) => cells(page, row)),
    ),
  ].join('\n');
};
