import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, CLERK, given, on, OTHER_CLERK, type Past } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, RESOLUTION, TARGETS, town, TOWN_HEAD } from '../../../test/support/town.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { EventData, NewEvent, RecordedEvent } from '../events/events.ts';
import { evolve } from './evolve.ts';
import { initialState, occupancyKey } from './ledger-state.ts';

const R = TOWN_HEAD + 1;
const recorded = (data: Partial<EventData<'ResultRecorded'>> = {}): NewEvent => ({
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' }, ...data },
});
const ofLevel = { target: 'L', period: '2026-Q1', occurredOn: '2026-03-31' };
const approved: NewEvent = { type: 'ResultApproved', data: { target: 'C', result: R, submission: R } };
const returned: NewEvent = { type: 'ResultReturned', data: { target: 'C', result: R, submission: R, reason: REASON } };
const withdrawn: NewEvent = { type: 'ResultWithdrawn', data: { target: 'C', result: R, reason: REASON } };
const corrected: NewEvent = {
  type: 'CorrectionProposed',
  data: { target: 'C', result: R, values: { value: '11' }, reason: REASON },
};
const estimated: NewEvent = { type: 'EstimateRecorded', data: { target: 'L', year: 2026, values: { value: '240' } } };
const decision = { proposal: R, proposedBy: CLERK, approvedBy: APPROVER };
const made: NewEvent = {
  type: 'ProposalMade',
  data: { changes: [{ type: 'UnitClosed', data: { unit: 'TDP-01', effectiveOn: '2026-03-01' } }] },
};
const unitClosed: NewEvent = { type: 'UnitClosed', data: { unit: 'TDP-01', effectiveOn: '2026-03-01', decision } };
const april = on('2026-04-01');

describe('folding results', () => {
  it('a recorded result waits, and takes its places', () => {
    const { state } = given(town, april, by(CLERK, recorded({ ...ofLevel, target: 'LU', unit: 'BAN-01' })));
    expect(state.results.get(R)).toEqual({
      id: R,
      target: 'LU',
      unit: 'BAN-01',
      period: '2026-Q1',
      occurredOn: '2026-03-31',
      values: { value: '12' },
      status: 'pending',
      submission: R,
      submittedBy: [CLERK],
      corrected: false,
    });
    expect([...state.undecided]).toEqual([R]);
    expect(state.resultsByTarget.get('LU')?.toArray()).toEqual([R]);
    expect(state.resultsByUnit.get('BAN-01')?.toArray()).toEqual([R]);
    expect(state.occupied.toObject()).toEqual({ [occupancyKey('LU', 'BAN-01', '2026-03-31')]: R });
  });

  it('a result of any day takes no period', () => {
    const { state } = given(town, april, by(CLERK, recorded()));
    expect(state.occupied.isEmpty()).toBe(true);
  });

  it('an approved result no longer waits; a returned one does', () => {
    const done = given(town, april, by(CLERK, recorded()), by(APPROVER, approved)).state;
    expect([done.results.get(R)?.status, done.undecided.size]).toEqual(['approved', 0]);
    const back = given(town, april, by(CLERK, recorded()), by(APPROVER, returned)).state;
    expect([back.results.get(R)?.status, back.undecided.size]).toEqual(['returned', 1]);
  });

  it('a resubmission moves the result to its new places, and remembers everybody', () => {
    const moved: NewEvent = {
      type: 'ResultResubmitted',
      data: {
        result: R,
        target: 'LU',
        unit: 'TDP-02',
        period: '2026-02',
        occurredOn: '2026-02-28',
        values: { value: '5' },
      },
    };
    const first = recorded({ target: 'LU', unit: 'BAN-01', period: '2026-03', occurredOn: '2026-03-31' });
    const { state } = given(town, april, by(CLERK, first), by(OTHER_CLERK, moved), by(CLERK, moved));
    expect(state.results.get(R)).toEqual({
      id: R,
      target: 'LU',
      unit: 'TDP-02',
      period: '2026-02',
      occurredOn: '2026-02-28',
      values: { value: '5' },
      status: 'pending',
      submission: R + 2,
      submittedBy: [CLERK, OTHER_CLERK],
      corrected: false,
    });
    expect(state.occupied.toObject()).toEqual({ [occupancyKey('LU', 'TDP-02', '2026-02-28')]: R });
    expect(state.resultsByUnit.get('BAN-01')?.toArray()).toEqual([]);
    expect(state.resultsByUnit.get('TDP-02')?.toArray()).toEqual([R]);
  });

  it('a withdrawal frees the period, and takes the undecided correction with it', () => {
    const approvedLevel: NewEvent = { type: 'ResultApproved', data: { target: 'L', result: R, submission: R } };
    const correction: NewEvent = {
      type: 'CorrectionProposed',
      data: { target: 'L', result: R, values: { value: '11' }, reason: REASON },
    };
    const gone = decidedFacts(R + 2, { type: 'ResultWithdrawn', data: { target: 'L', result: R, reason: REASON } });
    const past = [by(CLERK, recorded(ofLevel)), by(APPROVER, approvedLevel), by(CLERK, correction), gone];
    const { state } = given(town, april, ...past);
    expect(state.results.get(R)).toEqual({
      id: R,
      ...ofLevel,
      values: { value: '12' },
      status: 'withdrawn',
      submission: R,
      submittedBy: [CLERK],
      corrected: false,
    });
    expect([state.occupied.size, state.undecided.size]).toEqual([0, 0]);
    expect(state.proposals.get(R + 3)?.status).toBe('approved');
  });

  it('an estimate is made on the day it is recorded in Vietnam', () => {
    const { state } = given(town, april, by(CLERK, estimated));
    expect(state.estimates.get(R)).toEqual({
      id: R,
      target: 'L',
      year: 2026,
      values: { value: '240' },
      by: CLERK,
      madeOn: '2026-04-01',
      withdrawn: false,
    });
  });
});

describe('a history that cannot be', () => {
  const rows: readonly [string, readonly Past[], string, NewEvent][] = [
    ['a second founding', [], CLERK, { type: 'ResolutionAdopted', data: { ...RESOLUTION, rulesVersion: 1 } }],
    ['a result of no target', [], CLERK, recorded({ target: 'X' })],
    ['a second result in a period', by(CLERK, recorded(ofLevel)), CLERK, recorded(ofLevel)],
    ['an approval of nothing', [], APPROVER, approved],
    ['an approval under another target', by(CLERK, recorded({ target: 'CU' })), APPROVER, approved],
    ['a second approval', [...by(CLERK, recorded()), ...by(APPROVER, approved)], APPROVER, approved],
    [
      'an approval of another submission',
      by(CLERK, recorded()),
      APPROVER,
      { type: 'ResultApproved', data: { target: 'C', result: R, submission: R + 5 } },
    ],
    ['a return of an approved result', [...by(CLERK, recorded()), ...by(APPROVER, approved)], APPROVER, returned],
    [
      'a resubmission of an approved result',
      [...by(CLERK, recorded()), ...by(APPROVER, approved)],
      CLERK,
      { type: 'ResultResubmitted', data: { result: R, target: 'C', occurredOn: '2026-03-15', values: { value: '1' } } },
    ],
    ['a second withdrawal', by(CLERK, recorded(), withdrawn), CLERK, withdrawn],
    [
      'an approved result withdrawn by one pair of hands',
      [...by(CLERK, recorded()), ...by(APPROVER, approved)],
      CLERK,
      withdrawn,
    ],
    ['a correction of a pending result', by(CLERK, recorded()), CLERK, corrected],
    [
      'a second correction at a time',
      [...by(CLERK, recorded()), ...by(APPROVER, approved), ...by(CLERK, corrected)],
      CLERK,
      corrected,
    ],
    [
      'a decision on no correction',
      [...by(CLERK, recorded()), ...by(APPROVER, approved)],
      APPROVER,
      { type: 'CorrectionApproved', data: { target: 'C', result: R, correction: R + 2 } },
    ],
    [
      'an estimate of no target',
      [],
      CLERK,
      { type: 'EstimateRecorded', data: { target: 'X', year: 2026, values: { value: '1' } } },
    ],
    [
      'a withdrawal of no estimate',
      [],
      CLERK,
      { type: 'EstimateWithdrawn', data: { target: 'L', estimate: R, reason: REASON } },
    ],
    ['a fact without its proposal', [], APPROVER, unitClosed],
    [
      'a fact of a rejected proposal',
      [...by(CLERK, made), ...by(APPROVER, { type: 'ProposalRejected', data: { proposal: R, reason: REASON } })],
      APPROVER,
      unitClosed,
    ],
    ['a fact of somebody else’s proposal', by(OTHER_CLERK, made), APPROVER, unitClosed],
    [
      'a fact that was never proposed',
      by(CLERK, made),
      APPROVER,
      { type: 'UnitRenamed', data: { unit: 'TDP-01', name: 'Khác', effectiveOn: '2026-03-01', decision } },
    ],
    [
      'a rejection of an approved proposal',
      [...by(CLERK, made), ...by(APPROVER, unitClosed)],
      APPROVER,
      { type: 'ProposalRejected', data: { proposal: R, reason: REASON } },
    ],
    ['a unit that leaves twice', [...by(CLERK, made), ...by(APPROVER, unitClosed)], APPROVER, unitClosed],
    ['a role granted twice', [], CLERK, { type: 'RoleGranted', data: { account: CLERK, role: 'clerk' } }],
    ['a role revoked that was not held', [], CLERK, { type: 'RoleRevoked', data: { account: CLERK, role: 'auditor' } }],
  ];

  const asNext = (state: { head: number; recordedAt: string }, event: NewEvent, actor: string): RecordedEvent => ({
    ...event,
    position: state.head + 1,
    recordedAt: state.recordedAt,
    actor,
    version: 1,
  });

  it.each(rows)('%s stops the fold', (_what, past, account, event) => {
    const { state } = given(town, april, past);
    const next = asNext(state, event, account);
    expect(() => evolve(state, next)).toThrow(CorruptStreamError);
  });

  const facts: readonly [string, string, object][] = [
    [
      'a unit enrolled twice',
      'UnitEnrolled',
      { unit: 'TDP-01', name: 'x', kind: 'village', effectiveOn: '2026-01-01' },
    ],
    ['an unknown unit renamed', 'UnitRenamed', { unit: 'X', name: 'x', effectiveOn: '2026-01-01' }],
    ['an unknown successor', 'UnitsMerged', { predecessors: ['TDP-01'], successor: 'X', effectiveOn: '2026-01-01' }],
    [
      'an unknown target revised',
      'TargetRevised',
      { target: 'X', goal: { value: '1' }, effectiveFrom: '2026-01-01', document: DOCUMENT },
    ],
    [
      'an unknown scheme revised',
      'SchemeRevised',
      { scheme: 'X', steps: [], effectiveFrom: '2026-01-01', document: DOCUMENT },
    ],
    ['a step of an unknown scheme', 'SchemeStepCompleted', { scheme: 'X', step: 1, occurredOn: '2026-01-01' }],
  ];
  it.each(facts)('%s stops the fold', (_what, type, data) => {
    expect(() => given(town, april, decidedFacts(TOWN_HEAD, { type, data }))).toThrow(CorruptStreamError);
  });

  it('a target dropped twice, a scheme adopted twice stop the fold', () => {
    const drop = { type: 'TargetDropped', data: { target: 'C', effectiveFrom: '2026-01-15', document: DOCUMENT } };
    const adopt = {
      type: 'SchemeAdopted',
      data: { scheme: 'DA-01', name: 'x', steps: [], effectiveFrom: '2026-01-15', document: DOCUMENT },
    };
    for (const fact of [drop, adopt]) {
      expect(() => given(town, decidedFacts(TOWN_HEAD, fact))).not.toThrow();
      expect(() => given(town, decidedFacts(TOWN_HEAD, fact, fact))).toThrow(CorruptStreamError);
    }
  });

  it('a gap, a repetition, time running backwards, another beginning stop the fold', () => {
    const { state } = given(town, april, by(CLERK, recorded()));
    const next = asNext(state, recorded(), CLERK);
    expect(() => evolve(state, { ...next, position: state.head + 2 })).toThrow(
      `event ${state.head + 2} (ResultRecorded) cannot follow the history before it: event ${state.head + 1} is expected`,
    );
    expect(() => evolve(state, { ...next, position: state.head })).toThrow(CorruptStreamError);
    expect(() => evolve(state, { ...next, recordedAt: '2026-04-01T01:59:59.999Z' })).toThrow(CorruptStreamError);
    const granted: NewEvent = { type: 'RoleGranted', data: { account: CLERK, role: 'clerk' } };
    expect(() => evolve(initialState, asNext(initialState, granted, CLERK))).toThrow(CorruptStreamError);
    expect(evolve(state, next).head).toBe(state.head + 1);
  });

  it('names the event', () => {
    const { state } = given(town);
    const next = asNext(state, approved, APPROVER);
    let thrown: unknown;
    try {
      evolve(state, next);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'CorruptStreamError', event: next });
  });
});

it('the town has a measure of every kind', () => {
  expect(TARGETS.map(({ measure }) => measure.kind).sort()).toEqual([
    'coverage',
    'cumulative',
    'cumulative',
    'growth',
    'level',
    'level',
    'milestone',
    'ratio',
  ]);
});
