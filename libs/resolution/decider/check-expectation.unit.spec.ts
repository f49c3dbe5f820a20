import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, CLERK, given, on, type Past } from '../../../test/support/given-when-then.ts';
import { DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { Command } from '../commands/command-shapes.ts';
import { decide } from './decide.ts';

const FIRST = TOWN_HEAD + 1;
const values = { value: '12' };
const submission = { target: 'C', occurredOn: '2026-03-15', values };
const recorded = by(CLERK, { type: 'ResultRecorded', data: submission });
const approved = by(APPROVER, { type: 'ResultApproved', data: { target: 'C', result: FIRST, submission: FIRST } });
const correction = { target: 'C', result: FIRST, values: { value: '11' }, reason: REASON };
const corrected = by(CLERK, { type: 'CorrectionProposed', data: correction });
const estimated = by(CLERK, { type: 'EstimateRecorded', data: { target: 'C', year: 2026, values } });
const changes = [{ type: 'TargetRevised' as const, data: { target: 'C', goal: { value: '160' }, document: DOCUMENT } }];
const proposed = by(CLERK, { type: 'ProposalMade', data: { changes } });

const decided = (past: readonly Past[], account: string, command: Command, expected?: number): readonly string[] => {
  const { state, next } = given(town, on('2026-10-01'), past);
  const at = '2026-10-01T02:00:00.000Z';
  const decision = decide(command, state, { by: account, at, position: next(), expected });
  return decision.outcome === 'refused' ? decision.refusals.map(({ code }) => code) : [];
};

describe('what a caller expects of the target', () => {
  it.each<[string, readonly Past[], string, Command, number]>([
    ['names it', recorded, CLERK, { type: 'RecordResult', ...submission }, FIRST],
    ['names a result of it', recorded, APPROVER, { type: 'ApproveResult', result: FIRST }, FIRST],
    [
      'names a correction of it',
      [...recorded, ...approved, ...corrected],
      APPROVER,
      { type: 'ApproveCorrection', correction: FIRST + 2 },
      FIRST + 2,
    ],
    ['names an estimate of it', estimated, CLERK, { type: 'WithdrawEstimate', estimate: FIRST, reason: REASON }, FIRST],
    ['proposes a change of it', recorded, CLERK, { type: 'Propose', changes }, FIRST],
    [
      'names a proposal about it, which did not touch it yet',
      [...recorded, ...proposed],
      APPROVER,
      { type: 'ApproveProposal', proposal: FIRST + 1 },
      FIRST,
    ],
  ])('holds for a command that %s, until an event touches the target', (_, past, account, command, touched) => {
    expect(decided(past, account, command, touched)).toEqual([]);
    expect(decided(past, account, command)).toEqual([]);
    expect(decided(past, account, command, touched - 1)).toEqual(['target-moved']);
  });

  it('cannot be asked of a command about no target', () => {
    const command: Command = {
      type: 'Propose',
      changes: [{ type: 'BreakthroughDeclared', data: { number: 7, name: 'x' } }],
    };
    expect(decided([], CLERK, command, 1)).toEqual(['expectation-unfit']);
  });

  it('does not hide why the command is refused anyway', () => {
    expect(decided(recorded, CLERK, { type: 'ApproveResult', result: FIRST }, 1)).toEqual(['role-missing']);
    expect(decided(recorded, APPROVER, { type: 'ApproveResult', result: 999 }, 1)).toEqual(['result-unknown']);
  });
});
