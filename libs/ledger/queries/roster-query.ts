import type { ViewsSnapshot } from '#projections/ledger-views';
import { isOnRoster, nameOn } from '#resolution/settings/roster';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { RosterAnswer } from './answers.ts';
import { settingsAt } from './settings-at.ts';

/** Every unit that was ever enrolled, by code, as it stands on the day `at` by what was known at the moment. */
export const rosterQuery = (views: ViewsSnapshot, ledger: string, moment: Moment): RosterAnswer => {
  const { units, merges } = settingsAt(views.view('roster'), moment.position);
  const rows = [...units.values()]
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
    .map((unit) => ({
      unit: unit.unit,
      name: nameOn(unit, moment.at),
      kind: unit.kind,
      enrolledOn: unit.enrolledOn,
      leftOn: unit.leftOn ?? null,
      mergedInto: merges.find(({ predecessors }) => predecessors.includes(unit.unit))?.successor ?? null,
      onRoster: isOnRoster(unit, moment.at),
    }));
  return { ...answerHead(ledger, moment), rows };
};
