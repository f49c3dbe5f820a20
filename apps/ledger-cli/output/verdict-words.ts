import type { TargetStatus } from '#ledger/queries/answers';
import { STATUS_SYMBOLS } from '#messages/status-symbols';
import type { Judgement, Status } from '#resolution/verdict/verdict';
import type { Page } from './page.ts';

/** Colour is the family, shape and word are the verdict: without colour nothing is lost. Red is no verdict. */
const COLOURS = { fine: 'blue', attention: 'yellow', unjudged: 'gray' } as const;

const symbolOf = ({ unicode }: Page, status: Status): string => STATUS_SYMBOLS[status][unicode ? 'unicode' : 'ascii'];

/** ✓ Đạt; and, on a line of its own, what is missing: ? Chưa đủ căn cứ, (thiếu đầu kỳ). */
export const verdictLines = (
  page: Page,
  { status, missing }: Pick<Judgement, 'status' | 'missing'>,
): readonly string[] => {
  const { words } = page.catalogue;
  const verdict = page.paint(
    COLOURS[STATUS_SYMBOLS[status].family],
    `${symbolOf(page, status)} ${words.statuses[status]}`,
  );
  return missing === null ? [verdict] : [verdict, `(${words.missing[missing]})`];
};

/** One flag a line. */
export const flagWords = ({ catalogue }: Page, { flags }: Pick<TargetStatus, 'flags'>): readonly string[] =>
  flags.map((flag) => catalogue.words.flags[flag.flag]('count' in flag ? flag.count : 0));
