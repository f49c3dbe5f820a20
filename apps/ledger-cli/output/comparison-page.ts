import { formatNumber } from '#messages/numbers';
import type { Comparison } from '#event-log/moving/compare-histories';
import type { Page } from './page.ts';

/** So much of a hash tells two apart. */
const HASH = 12;

/** Whether what was found says that one of the places no longer holds what was recorded. */
export const isTampering = ({ outcome }: Comparison): boolean => outcome !== 'equal' && outcome !== 'behind';

/** What was found of every ledger, a line each, and what it comes to. */
export const comparisonPage = (page: Page, ledgers: readonly Comparison[]): string => {
  const { language, cli } = page.catalogue;
  const say = cli.output.comparison;
  const whole = (value: number): string => formatNumber(language, String(value));
  const conclusion = (): string => {
    if (ledgers.length === 0) return say.none;
    if (ledgers.some(isTampering)) return say.tampered;
    if (ledgers.some(({ outcome }) => outcome === 'behind')) return say.onlyBehind;
    const events = ledgers.reduce((sum, one) => sum + (one.outcome === 'equal' ? one.position : 0), 0);
    return say.allEqual(whole(ledgers.length), whole(events));
  };
  return [...ledgers.map((one) => `${one.ledger}: ${verdict(page, one, whole)}`), conclusion()].join('\n');
};

const verdict = ({ catalogue }: Page, found: Comparison, whole: (value: number) => string): string => {
  const say = catalogue.cli.output.comparison;
  switch (found.outcome) {
    case 'equal':
      return say.equal(whole(found.position));
    case 'behind':
      if (found.position === 0) return say.onlyInCluster(whole(found.events));
      return say.behind(whole(found.position), whole(found.events));
    case 'lost':
      if (found.position === 0) return say.onlyInCopy(whole(found.events));
      return say.lost(whole(found.position), whole(found.events));
    case 'truncated':
      return found.first > 1 ? say.truncatedTo(whole(found.first)) : say.truncated;
    case 'deleted':
      return say.deleted;
    case 'differs': {
      const { difference } = found;
      const what =
        difference.in === 'both'
          ? say.bothDiffer(difference.cluster.slice(0, HASH), difference.copy.slice(0, HASH))
          : say.flawed(difference.in, say.flaws[difference.code] ?? say.unreadable);
      return say.differs(whole(found.position), what);
    }
  }
};
