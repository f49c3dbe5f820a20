import { periodsOfTerm } from './calendar.ts';
import { TERM } from './random-resolution.ts';
import { documentOf, type Move, type Scene, someone } from './random-scene.ts';
import { propose } from './random-proposals.ts';

/** Closes a half-year or a year that has passed, mostly one in which nothing waits. */
export const closePeriod = (scene: Scene): Move | undefined => {
  const { random, results, today } = scene;
  const spans = periodsOfTerm(random.pick(['halfYear', 'year']), TERM)
    .map(({ from, to }) => ({ from: from < TERM.from ? TERM.from : from, to }))
    .filter(({ to }) => to < today);
  const quiet = spans.filter(({ from, to }) =>
    results.every(
      ({ status, correction, occurredOn }) =>
        occurredOn < from || occurredOn > to || (status !== 'pending' && status !== 'returned' && correction === null),
    ),
  );
  const choices = random.chance(0.15) ? spans : quiet;
  if (choices.length === 0) return undefined;
  return { by: someone(scene, ['approver']), command: { type: 'ClosePeriod', ...random.pick(choices) } };
};

export const proposeReopening = (scene: Scene): Move | undefined => {
  const closings = scene.history.filter((event) => event.type === 'PeriodClosed');
  if (closings.length === 0) return undefined;
  const { from, to } = scene.random.pick(closings).data as { readonly from: string; readonly to: string };
  const reason = scene.text('bổ sung số liệu');
  return propose(scene, 'PeriodReopened', { from, to, document: documentOf(scene), reason });
};

export const proposeWithdrawal = (scene: Scene): Move | undefined => {
  const approved = scene.results.filter((result) => result.status === 'approved');
  if (approved.length === 0) return undefined;
  const result = scene.random.pick(approved).id;
  return propose(scene, 'ResultWithdrawn', { result, reason: scene.text('trùng số liệu') });
};

export const changeRole = (scene: Scene): Move => {
  const { random } = scene;
  const account = random.pick(['member-01', 'auditor-01', 'clerk-03', 'clerk-02', 'chief-02']);
  const role = random.pick(['clerk', 'approver', 'member', 'auditor']);
  const type = random.chance(0.7) ? 'GrantRole' : 'RevokeRole';
  return { by: someone(scene, ['administrator']), command: { type, account, role } };
};
