import { type Exact, exact, HUNDRED, over, sum, times } from './exact.ts';
import { factsOf, type Known, type Submission, type Values } from './history.ts';

/** One result as it stands: its latest submission, with the value of its last approved correction. */
export interface Result extends Submission {
  readonly id: number;
  readonly status: 'pending' | 'returned' | 'approved' | 'withdrawn';
  readonly corrected: boolean;
  readonly correction: { readonly position: number; readonly values: Values } | null;
  /** The latest submission and, of a returned result, its return: who and when. */
  readonly submitted: { readonly by: string; readonly at: string };
  readonly returnedAt: string | null;
  /** The event number of the latest submission, and everybody who ever submitted it, the recorder first. */
  readonly submission: number;
  readonly submitters: readonly string[];
  readonly events: readonly number[];
}

/** Replays the events one after the other. */
const replayed = (known: Known): readonly Result[] => {
  const results = new Map<number, Result>();
  const change = (id: number, position: number, changes: Partial<Result>): void => {
    const result = results.get(id);
    if (!result) throw new Error(`event ${position} speaks of result ${id}, which was never recorded`);
    results.set(id, { ...result, ...changes, events: [...result.events, position] });
  };
  const facts = factsOf(
    known,
    'ResultRecorded',
    'ResultApproved',
    'ResultReturned',
    'ResultResubmitted',
    'ResultWithdrawn',
    'CorrectionProposed',
    'CorrectionApproved',
    'CorrectionRejected',
  );
  for (const fact of facts) {
    const { position } = fact;
    const submitted = { by: fact.actor, at: fact.recordedAt };
    switch (fact.type) {
      case 'ResultRecorded':
        results.set(position, {
          ...fact.data,
          id: position,
          status: 'pending',
          corrected: false,
          correction: null,
          submitted,
          returnedAt: null,
          submission: position,
          submitters: [fact.actor],
          events: [position],
        });
        break;
      case 'ResultResubmitted': {
        // It restates the whole: a unit or period that it does not name is gone.
        const { result: id, ...submission } = fact.data;
        const before = results.get(id);
        if (!before) throw new Error(`event ${position} resubmits result ${id}, which was never recorded`);
        results.set(id, {
          ...submission,
          id,
          status: 'pending',
          corrected: before.corrected,
          correction: null,
          submitted,
          returnedAt: null,
          submission: position,
          submitters: [...before.submitters, fact.actor],
          events: [...before.events, position],
        });
        break;
      }
      case 'ResultApproved':
        change(fact.data.result, position, { status: 'approved' });
        break;
      case 'ResultReturned':
        change(fact.data.result, position, { status: 'returned', returnedAt: fact.recordedAt });
        break;
      case 'ResultWithdrawn':
        change(fact.data.result, position, { status: 'withdrawn', correction: null });
        break;
      case 'CorrectionProposed':
        change(fact.data.result, position, { correction: { position, values: fact.data.values } });
        break;
      case 'CorrectionApproved': {
        const correction = results.get(fact.data.result)?.correction;
        if (correction?.position !== fact.data.correction) throw new Error(`event ${position} approves no correction`);
        change(fact.data.result, position, { values: correction.values, corrected: true, correction: null });
        break;
      }
      case 'CorrectionRejected':
        change(fact.data.result, position, { correction: null });
        break;
    }
  }
  return [...results.values()];
};

/** What is known at a moment never changes, and one verdict asks for it dozens of times. */
const replays = new WeakMap<Known, readonly Result[]>();

/** Every result known, in ledger order. */
export const resultsOf = (known: Known): readonly Result[] => {
  const results = replays.get(known) ?? replayed(known);
  replays.set(known, results);
  return results;
};

/** The live approved results of a target dated up to a day: the only ones that count. */
export const approvedOf = (known: Known, target: string, upTo: string): readonly Result[] =>
  resultsOf(known).filter(
    (result) => result.target === target && result.status === 'approved' && result.occurredOn <= upTo,
  );

/** What results add up to; of fractions, 100·Σnumerators/Σdenominators. Null where nothing can be added. */
export const totalOf = (results: readonly { readonly values: Values }[]): Exact | null => {
  const all = results.map((result) => result.values);
  const fractions = all.filter((values) => 'numerator' in values);
  if (fractions.length > 0) {
    const numerators = sum(fractions.map((values) => exact(values.numerator)));
    return over(times(HUNDRED, numerators), sum(fractions.map((values) => exact(values.denominator))));
  }
  const figures = all.filter((values) => 'value' in values);
  return figures.length === 0 ? null : sum(figures.map((values) => exact(values.value)));
};
