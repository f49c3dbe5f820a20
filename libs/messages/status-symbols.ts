import type { Status } from '#resolution/verdict/verdict';

/** What a verdict looks like where only characters are: the shape differs for each, so that colour is never needed. */
export interface StatusSymbol {
  readonly unicode: string;
  /** For terminals that have no more than ASCII. */
  readonly ascii: string;
  /** Its colour family: fine (blue), needs attention (ochre), not judged (grey). Red is no verdict. */
  readonly family: 'fine' | 'attention' | 'unjudged';
}

export const STATUS_SYMBOLS: Record<Status, StatusSymbol> = {
  exceeded: { unicode: '⇈', ascii: '++', family: 'fine' },
  achieved: { unicode: '✓', ascii: '+', family: 'fine' },
  onTrack: { unicode: '→', ascii: '>', family: 'fine' },
  atRisk: { unicode: '▲', ascii: '!', family: 'attention' },
  behind: { unicode: '▼', ascii: '!!', family: 'attention' },
  regressed: { unicode: '◆', ascii: '<', family: 'attention' },
  notAchieved: { unicode: '✗', ascii: 'x', family: 'attention' },
  insufficientBasis: { unicode: '?', ascii: '?', family: 'unjudged' },
  notDue: { unicode: '◌', ascii: '.', family: 'unjudged' },
  noData: { unicode: '○', ascii: 'o', family: 'unjudged' },
};
