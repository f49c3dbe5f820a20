import type * as vi from '../vi/reconciliation.ts';

/** The same in English. */
export const reconciliation: typeof vi.reconciliation = {
  what: { actual: '', percentOfGoal: '% of the goal ', pace: 'pace ', status: 'verdict ' },
  absent: 'no figure',
  differs: ({ code, day, what, then, now }) => `${code}: the report of ${day} says ${what}${then}, today it is ${now}`,
  also: ({ what, then, now }) => `; ${what}${then}, today ${now}`,
  holds: ({ code, day, what, then }) => `${code}: the report of ${day} says ${what}${then}, and it still is ${then}`,
  misprinted: ({ code, day, what, then, now }, figure, position) =>
    `${code}: the report of ${day} says ${what}${figure}, but as recorded up to event ${position} the ledger knew ${then}; today it is ${now}`,
  found: {
    known: () => '',
    earlier: (figure, position) => ` (the ledger knew ${figure} from event ${position} on, before the report's moment)`,
    later: (figure, position) => ` (the ledger knew ${figure} from event ${position} on, after the report's moment)`,
    never: (figure) => ` (the ledger never knew ${figure} for that day)`,
  },
  because: ', because of',
  events: (numbers) => `event ${numbers}`,
  more: (count) => `and ${count} more events`,
  remaining: (count) => `The other ${count} targets: the printed figures still hold.`,
  report: (moment) => `Report: ${moment}`,
  issued: {
    right: (title, position, asOf) =>
      `Report “${title}” (event ${position}): its hash is right; judged anew as recorded up to event ${asOf} every figure is as it was issued.`,
    wrong: (title, position, asOf, codes) =>
      `Report “${title}” (event ${position}) does NOT agree with the ledger: judged anew as recorded up to event ${asOf} the figures of ${codes} differ.`,
    altered: (title, position) =>
      `Report “${title}” (event ${position}): its hash is NOT that of the figures that stand in it.`,
  },
};
