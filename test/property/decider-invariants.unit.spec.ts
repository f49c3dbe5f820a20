import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeEvent } from '#resolution/events/decode-event';
import type { RecordedEvent } from '#resolution/events/events';
import { isOnRoster } from '#resolution/settings/roster';
import { type Play, play, rolls } from '../support/random-commands.ts';

const SEED = 20_250_709;
const holds = (property: (played: Play) => void): void => {
  fc.assert(
    fc.property(rolls(140), (sequence) => property(play(sequence))),
    { seed: SEED, numRuns: 60 },
  );
};

/** Who submitted each result, and when it is dated: from the events alone. */
const submissions = (events: readonly RecordedEvent[]) => {
  const by = new Map<number, Set<string>>();
  const days = new Map<number, string>();
  for (const event of events) {
    if (event.type !== 'ResultRecorded' && event.type !== 'ResultResubmitted') continue;
    const result = event.type === 'ResultRecorded' ? event.position : event.data.result;
    by.set(result, (by.get(result) ?? new Set()).add(event.actor));
    days.set(result, event.data.occurredOn);
  }
  return { by, days };
};

describe('whatever is sent, in whatever order', () => {
  it('evolve applies what decide accepts, and every event has its published shape', () => {
    holds(({ events }) => {
      for (const event of events) expect(decodeEvent(event)).toEqual({ outcome: 'decoded', event });
    });
  });

  it('no result is approved by an account that submitted it', () => {
    holds(({ events }) => {
      const { by } = submissions(events);
      for (const event of events) {
        if (event.type === 'ResultApproved') expect(by.get(event.data.result)?.has(event.actor)).toBe(false);
      }
    });
  });

  it('no correction and no proposal is approved by the account that made it', () => {
    holds(({ events }) => {
      const makers = new Map(events.map(({ position, actor }) => [position, actor]));
      for (const event of events) {
        if (event.type === 'CorrectionApproved') expect(makers.get(event.data.correction)).not.toBe(event.actor);
        if ('decision' in event.data && event.data.decision) {
          const { proposal, proposedBy, approvedBy } = event.data.decision;
          expect([proposedBy, approvedBy]).toEqual([makers.get(proposal), event.actor]);
          expect(proposedBy).not.toBe(approvedBy);
        }
      }
    });
  });

  it('nothing but corrections enters a period after it closed', () => {
    holds(({ events }) => {
      const closings: { from: string; to: string; closed: boolean }[] = [];
      const days = new Map<number, string>();
      const isOpen = (day: string | undefined): boolean =>
        day !== undefined && closings.findLast(({ from, to }) => from <= day && day <= to)?.closed !== true;
      for (const event of events) {
        switch (event.type) {
          case 'PeriodClosed':
          case 'PeriodReopened':
            closings.push({ ...event.data, closed: event.type === 'PeriodClosed' });
            break;
          case 'ResultRecorded':
            days.set(event.position, event.data.occurredOn);
            expect(isOpen(event.data.occurredOn)).toBe(true);
            break;
          case 'ResultResubmitted':
            expect([days.get(event.data.result), event.data.occurredOn].every(isOpen)).toBe(true);
            days.set(event.data.result, event.data.occurredOn);
            break;
          case 'ResultApproved':
          case 'ResultReturned':
          case 'ResultWithdrawn':
            expect(isOpen(days.get(event.data.result))).toBe(true);
            break;
          case 'UnitEnrolled':
          case 'UnitRenamed':
          case 'UnitsMerged':
          case 'UnitClosed':
            expect(isOpen(event.data.effectiveOn)).toBe(true);
            break;
          case 'SchemeStepCompleted':
          case 'SchemeStepReopened':
            expect(isOpen(event.data.occurredOn)).toBe(true);
            break;
        }
      }
    });
  });

  it('a level or ratio has one live result a unit and period', () => {
    holds(({ state }) => {
      const places = [...state.results.values()]
        .filter(
          ({ status, period, target }) => status !== 'withdrawn' && period !== undefined && 'LRLU'.includes(target),
        )
        .map(({ target, unit, period }) => `${target} ${unit ?? ''} ${period ?? ''}`);
      expect(new Set(places).size).toBe(places.length);
    });
  });

  it('every live result of a unit is dated on a day on which the unit stands on the roster', () => {
    holds(({ state }) => {
      for (const { status, unit, occurredOn } of state.results.values()) {
        const enrolled = unit === undefined ? undefined : state.settings.units.get(unit);
        if (status !== 'withdrawn' && enrolled) expect(isOnRoster(enrolled, occurredOn)).toBe(true);
      }
    });
  });

  it('what waits is what is pending, returned or under correction; somebody administers', () => {
    holds(({ state }) => {
      const waiting = [...state.results.values()].filter(
        ({ status, correction }) => status === 'pending' || status === 'returned' || correction !== undefined,
      );
      expect(state.undecided.toArray().sort()).toEqual(waiting.map(({ id }) => id).sort());
      expect(state.roles.some((roles) => roles.has('administrator'))).toBe(true);
    });
  });
});

it('the random commands reach every kind of event, and about a third of them are refused', () => {
  const played = fc.sample(rolls(140), { seed: SEED, numRuns: 120 }).map(play);
  const moves = played.flatMap((each) => each.moves);
  const refused = moves.filter(({ decision }) => decision.outcome === 'refused').length;
  expect(refused / moves.length).toBeGreaterThan(0.2);
  expect(refused / moves.length).toBeLessThan(0.7);
  const reached = new Set(played.flatMap(({ events }) => events.map(({ type }) => type)));
  expect([...reached].sort()).toEqual([
    'BaselineSet',
    'BreakthroughDeclared',
    'CorrectionApproved',
    'CorrectionProposed',
    'CorrectionRejected',
    'EstimateRecorded',
    'EstimateWithdrawn',
    'InterpretationConfirmed',
    'PeriodClosed',
    'PeriodReopened',
    'ProposalMade',
    'ProposalRejected',
    'ReportIssued',
    'ResponsibilityAssigned',
    'ResultApproved',
    'ResultRecorded',
    'ResultResubmitted',
    'ResultReturned',
    'ResultWithdrawn',
    'RoadmapApproved',
    'RoleGranted',
    'RoleRevoked',
    'SchemeAdopted',
    'SchemeRevised',
    'SchemeStepCompleted',
    'SchemeStepReopened',
    'TargetDropped',
    'TargetRevised',
    'TargetSet',
    'UnitClosed',
    'UnitEnrolled',
    'UnitRenamed',
    'UnitsMerged',
  ]);
});
