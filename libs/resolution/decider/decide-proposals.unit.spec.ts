import { describe, expect, it } from '@jest/globals';
import { ADMIN, APPROVER, by, CLERK, given, on, OTHER_APPROVER } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { NewEvent } from '../events/events.ts';
import { accepted, refused } from './decision.ts';

type Change = CommandOf<'Propose'>['changes'][number];
const P = TOWN_HEAD + 1;
const enrol = (unit: string, effectiveOn = '2026-03-01'): Change => ({
  type: 'UnitEnrolled',
  data: { unit, name: `Tổ dân phố ${unit}`, kind: 'residentialGroup', effectiveOn },
});
const propose = (...changes: Change[]): CommandOf<'Propose'> => ({ type: 'Propose', changes });
const made = (...changes: Change[]): NewEvent => ({ type: 'ProposalMade', data: { changes } });
const approve: CommandOf<'ApproveProposal'> = { type: 'ApproveProposal', proposal: P };
const reject: CommandOf<'RejectProposal'> = { type: 'RejectProposal', proposal: P, reason: REASON };
const ward = given(town, on('2026-07-20'));
const waiting = (...changes: Change[]) => given(town, on('2026-07-20'), by(CLERK, made(...changes)));
const decision = { proposal: P, proposedBy: CLERK, approvedBy: APPROVER };

describe('proposing', () => {
  it('keeps the changes as they were proposed; nothing else happens yet', () => {
    const changes = [enrol('TDP-03'), enrol('TDP-04')];
    expect(ward.when(CLERK, propose(...changes))).toEqual(accepted(made(...changes)));
  });

  it('takes one kind of change at a time', () => {
    const closing: Change = { type: 'UnitClosed', data: { unit: 'TDP-01', effectiveOn: '2026-03-01' } };
    expect(ward.when(CLERK, propose(enrol('TDP-03'), closing))).toEqual(
      refused({
        code: 'changes-of-different-kinds',
        field: 'changes.1.type',
        params: { type: 'UnitClosed', first: 'UnitEnrolled' },
      }),
    );
  });

  it('names every change that cannot be', () => {
    expect(ward.when(CLERK, propose(enrol('TDP-01'), enrol('TDP-03'), enrol('TDP-04', '2031-01-01')))).toEqual(
      refused(
        { code: 'unit-exists', field: 'changes.0.data.unit', params: { unit: 'TDP-01' } },
        {
          code: 'date-outside-term',
          field: 'changes.2.data.effectiveOn',
          params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
        },
      ),
    );
  });

  it('checks each change on what those before it leave', () => {
    expect(ward.when(CLERK, propose(enrol('TDP-03'), enrol('TDP-03')))).toEqual(
      refused({ code: 'unit-exists', field: 'changes.1.data.unit', params: { unit: 'TDP-03' } }),
    );
  });
});

describe('approving a proposal', () => {
  it('makes each change a fact that names both accounts', () => {
    const [third, fourth] = [enrol('TDP-03'), enrol('TDP-04')];
    expect(waiting(third, fourth).when(APPROVER, approve)).toEqual(
      accepted(
        { type: 'UnitEnrolled', data: { ...(third.data as object), decision } } as NewEvent,
        { type: 'UnitEnrolled', data: { ...(fourth.data as object), decision } } as NewEvent,
      ),
    );
  });

  it('takes another account than the proposer’s, whatever its roles', () => {
    const scene = given(
      town,
      on('2026-07-20'),
      by(CLERK, made(enrol('TDP-03'))),
      by(ADMIN, { type: 'RoleGranted', data: { account: CLERK, role: 'approver' } }),
    );
    expect(scene.when(CLERK, approve)).toEqual(
      refused({ code: 'approver-proposed', field: 'proposal', params: { proposal: P, account: CLERK } }),
    );
  });

  it('checks the changes again on what has happened since', () => {
    const since = decidedFacts(TOWN_HEAD + 1, { type: 'UnitEnrolled', data: enrol('TDP-03').data });
    const scene = given(town, on('2026-07-20'), by(CLERK, made(enrol('TDP-03'))), since);
    expect(scene.when(APPROVER, approve)).toEqual(
      refused({ code: 'unit-exists', field: 'changes.0.data.unit', params: { unit: 'TDP-03' } }),
    );
  });

  it('gives a decision the date of its document, unless it says another', () => {
    const drop = (data: object): Change => ({
      type: 'TargetDropped',
      data: { target: 'C', document: DOCUMENT, ...data },
    });
    const dropped = (effectiveFrom: string, document = DOCUMENT): NewEvent => ({
      type: 'TargetDropped',
      data: { target: 'C', document, effectiveFrom, decision },
    });
    const old = { ...DOCUMENT, date: '2025-05-01' };
    expect(waiting(drop({})).when(APPROVER, approve)).toEqual(accepted(dropped('2026-01-15')));
    expect(waiting(drop({ effectiveFrom: '2027-01-01' })).when(APPROVER, approve)).toEqual(
      accepted(dropped('2027-01-01')),
    );
    expect(waiting(drop({ document: old })).when(APPROVER, approve)).toEqual(accepted(dropped('2025-07-09', old)));
  });

  it('withdraws an approved result, naming its target', () => {
    const R = P + 1;
    const result: NewEvent = {
      type: 'ResultRecorded',
      data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } },
    };
    const withdrawal: Change = { type: 'ResultWithdrawn', data: { result: P, reason: REASON } };
    const scene = given(
      town,
      on('2026-07-20'),
      by(CLERK, result),
      by(APPROVER, { type: 'ResultApproved', data: { target: 'C', result: P, submission: P } }),
      by(CLERK, made(withdrawal)),
    );
    expect(scene.when(APPROVER, { type: 'ApproveProposal', proposal: R + 1 })).toEqual(
      accepted({
        type: 'ResultWithdrawn',
        data: {
          target: 'C',
          result: P,
          reason: REASON,
          decision: { proposal: R + 1, proposedBy: CLERK, approvedBy: APPROVER },
        },
      }),
    );
  });

  it('happens once, and not after a rejection', () => {
    const facts = decidedFacts(TOWN_HEAD, { type: 'UnitEnrolled', data: enrol('TDP-03').data });
    expect(given(town, on('2026-07-20'), facts).when(OTHER_APPROVER, approve)).toEqual(
      refused({ code: 'proposal-decided', field: 'proposal', params: { proposal: P, status: 'approved' } }),
    );
    const rejected = given(
      town,
      by(CLERK, made(enrol('TDP-03'))),
      by(APPROVER, { type: 'ProposalRejected', data: { proposal: P, reason: REASON } }),
    );
    const refusal = refused({
      code: 'proposal-decided',
      field: 'proposal',
      params: { proposal: P, status: 'rejected' },
    });
    expect(rejected.when(APPROVER, approve)).toEqual(refusal);
    expect(rejected.when(APPROVER, reject)).toEqual(refusal);
  });

  it('needs a proposal', () => {
    const refusal = refused({ code: 'proposal-unknown', field: 'proposal', params: { proposal: P } });
    expect(ward.when(APPROVER, approve)).toEqual(refusal);
    expect(ward.when(APPROVER, reject)).toEqual(refusal);
  });
});

describe('rejecting a proposal', () => {
  it('ends it, with a reason', () => {
    expect(waiting(enrol('TDP-03')).when(APPROVER, reject)).toEqual(
      accepted({ type: 'ProposalRejected', data: { proposal: P, reason: REASON } }),
    );
  });
});
