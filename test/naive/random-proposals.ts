import { plusDays } from './calendar.ts';
import { TERM } from './random-resolution.ts';
import { type Move, type Scene, someone } from './random-scene.ts';

/** A proposal of changes, by somebody who may propose. */
export const propose = (scene: Scene, type: string, ...changes: readonly object[]): Move | undefined =>
  changes.length === 0
    ? undefined
    : {
        by: someone(scene, ['administrator', 'approver']),
        command: { type: 'Propose', changes: changes.map((data) => ({ type, data })) },
      };

export const decideProposal = (scene: Scene): Move | undefined => {
  if (scene.waiting.length === 0) return undefined;
  const proposal = scene.random.pick(scene.waiting);
  const by = someone(scene, ['administrator'], [proposal.actor]);
  return scene.random.chance(0.9)
    ? { by, command: { type: 'ApproveProposal', proposal: proposal.position } }
    : { by, command: { type: 'RejectProposal', proposal: proposal.position, reason: scene.text('chưa thống nhất') } };
};

/** A day from which a fact holds: often left to the document's date, often in the past, sometimes to come. */
export const effect = ({ random, today }: Scene): object => {
  if (random.chance(0.3)) return {};
  const day = plusDays(today, random.int(-400, 200));
  return { effectiveFrom: day < TERM.from ? TERM.from : day > TERM.to ? TERM.to : day };
};
