import type * as vi from '../vi/reconciliation.ts';

/** The same in English. */
export const reconciliation: typeof vi.reconciliation = {
  what: { actual: '', percentOfGoal: '% of the goal ', pace: 'pace ', status: 'verdict ' },
  absent: 'no figure',
  differs: ({ code, day, what, then, now }) => `${code}: the report of ${day} says ${what}${then}, today it is ${now}`,
  holds: ({ code, day, what, then }) => `${code}: the report of ${day} says ${what}${then}, and it still is ${then}`,
  misprinted: ({ code, day, then, now }, figure, position) =>
    `${code}: the report of ${day} says ${figure}, but as recorded up to event ${position} the ledger knew ${then}; today it is ${now}`,
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
};
