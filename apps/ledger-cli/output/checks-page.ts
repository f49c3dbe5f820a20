import type { ChecksStanding } from '#ledger/operations/background-checks';
import type { LedgerCheck } from '#ledger/operations/check-store';
import { formatInstant } from '#messages/dates';
import { formatNumber } from '#messages/numbers';
import type { Page } from './page.ts';

/** How the background checks stand: how often, the last one and the next. */
export const checksPage = ({ catalogue }: Page, standing: ChecksStanding): string => {
  const { language, cli } = catalogue;
  const words = cli.output.checks;
  const when = (instant: string): string => formatInstant(language, instant);
  const found = ({ outcome, position }: LedgerCheck): string =>
    outcome === 'failed' ? words.outcomes.failed : words.outcomes[outcome](formatNumber(language, String(position)));
  const { periodHours, paused, setBy, setAt, last, running, next } = standing;
  return [
    words.standing(formatNumber(language, String(periodHours))),
    ...(paused ? [words.paused] : []),
    last ? words.last(last.ledger, when(last.begunAt), found(last)) : words.none,
    ...(running === null ? [] : [words.running(running)]),
    ...(next ? [words.next(next.ledger, when(next.from))] : []),
    ...(setBy !== null && setAt !== null ? [cli.output.schedule.by(setBy, when(setAt))] : []),
  ].join('\n');
};
