import type { ViewsSnapshot } from '#projections/ledger-views';
import { settingsAt } from './settings-at.ts';
import type { VerdictInputs } from './status-answer.ts';
import { ViewFigures } from './view-figures.ts';
import { waitingAt } from './waiting-at.ts';

/**
 * The inputs of verdicts at a position, from the rows of three views: what counts (status), what waits (queue), what touched a
 * target last (target). Figures of one target are read once, however many targets rest on them.
 */
export const viewInputs = (views: ViewsSnapshot, position: number): VerdictInputs => {
  const [status, touches] = [views.view('status'), views.view('target')];
  const waiting = Map.groupBy(waitingAt(views.view('queue'), position), ({ target }) => target);
  const figures = new Map<string, ViewFigures>();
  return {
    settings: settingsAt(status, position),
    figures: (target) => {
      const known = figures.get(target) ?? new ViewFigures(status, target, position, waiting.get(target) ?? []);
      figures.set(target, known);
      return known;
    },
    lastPosition: (target) =>
      touches.first<{ position: number }>(
        'SELECT position FROM touches WHERE target = ? AND position <= ? ORDER BY position DESC LIMIT 1',
        target,
        position,
      )?.position ?? 0,
  };
};
