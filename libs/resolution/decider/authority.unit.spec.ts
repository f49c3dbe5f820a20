import { describe, expect, it } from '@jest/globals';
import { ADMIN, APPROVER, by, CLERK, given, on } from '../../../test/support/given-when-then.ts';
import { REASON, town } from '../../../test/support/town.ts';
import type { Command, CommandType } from '../commands/command-shapes.ts';
import { ROLES } from '../values/shapes.ts';
import { AUTHORITY } from './authority.ts';
import { accepted, refused } from './decision.ts';

const reason = REASON;
const COMMANDS: Readonly<Record<Exclude<CommandType, 'AdoptResolution'>, Command>> = {
  RecordResult: { type: 'RecordResult', target: 'C', values: { value: '1' } },
  ResubmitResult: { type: 'ResubmitResult', result: 1, values: { value: '1' } },
  WithdrawResult: { type: 'WithdrawResult', result: 1, reason },
  ProposeCorrection: { type: 'ProposeCorrection', result: 1, values: { value: '1' }, reason },
  RecordEstimate: { type: 'RecordEstimate', target: 'C', year: 2026, values: { value: '1' } },
  WithdrawEstimate: { type: 'WithdrawEstimate', estimate: 1, reason },
  ApproveResult: { type: 'ApproveResult', result: 1 },
  ReturnResult: { type: 'ReturnResult', result: 1, reason },
  ApproveCorrection: { type: 'ApproveCorrection', correction: 1 },
  RejectCorrection: { type: 'RejectCorrection', correction: 1, reason },
  ApproveProposal: { type: 'ApproveProposal', proposal: 1 },
  RejectProposal: { type: 'RejectProposal', proposal: 1, reason },
  ClosePeriod: { type: 'ClosePeriod', from: '2026-01-01', to: '2026-01-31' },
  IssueReport: {
    type: 'IssueReport',
    title: 'Báo cáo',
    at: '2026-01-31',
    asOf: 1,
    rulesVersion: 1,
    figures: [],
    sha256: 'b'.repeat(64),
  },
  Propose: { type: 'Propose', changes: [{ type: 'RulesAdopted', data: { rulesVersion: 1 } }] },
  GrantRole: { type: 'GrantRole', account: 'x', role: 'clerk' },
  RevokeRole: { type: 'RevokeRole', account: 'x', role: 'clerk' },
};

const ALLOWED: Readonly<Record<keyof typeof COMMANDS, readonly string[]>> = {
  RecordResult: ['clerk'],
  ResubmitResult: ['clerk'],
  WithdrawResult: ['clerk'],
  ProposeCorrection: ['clerk'],
  RecordEstimate: ['clerk'],
  WithdrawEstimate: ['clerk'],
  ApproveResult: ['approver'],
  ReturnResult: ['approver'],
  ApproveCorrection: ['approver'],
  RejectCorrection: ['approver'],
  ApproveProposal: ['approver'],
  RejectProposal: ['approver'],
  ClosePeriod: ['approver'],
  IssueReport: ['approver'],
  Propose: ['administrator', 'clerk', 'approver'],
  GrantRole: ['administrator'],
  RevokeRole: ['administrator'],
};

describe('who may send a command', () => {
  const everyRole = ROLES.flatMap((role) =>
    by(ADMIN, { type: 'RoleGranted', data: { account: `only-${role}`, role } }),
  );
  const scene = given(town, everyRole, on('2026-07-20'));

  it.each(Object.values(COMMANDS))('$type: accounts with one of its roles, and nobody else', (command) => {
    const type = command.type as keyof typeof COMMANDS;
    const turnedAway = (account: string): boolean => {
      const decision = scene.when(account, command);
      return decision.outcome === 'refused' && decision.refusals.some(({ code }) => code === 'role-missing');
    };
    expect(ROLES.filter((role) => !turnedAway(`only-${role}`))).toEqual(ALLOWED[type]);
    expect(scene.when('stranger', command)).toEqual(
      refused({ code: 'role-missing', params: { needed: AUTHORITY[type], account: 'stranger' } }),
    );
  });
});

describe('granting and revoking roles', () => {
  const scene = given(town);

  it('is the administrator’s', () => {
    expect(scene.when(ADMIN, { type: 'GrantRole', account: 'clerk-03', role: 'clerk' })).toEqual(
      accepted({ type: 'RoleGranted', data: { account: 'clerk-03', role: 'clerk' } }),
    );
    expect(scene.when(ADMIN, { type: 'RevokeRole', account: CLERK, role: 'clerk' })).toEqual(
      accepted({ type: 'RoleRevoked', data: { account: CLERK, role: 'clerk' } }),
    );
  });

  it('changes something', () => {
    expect(scene.when(ADMIN, { type: 'GrantRole', account: CLERK, role: 'clerk' })).toEqual(
      refused({ code: 'role-already-granted', field: 'role', params: { account: CLERK, role: 'clerk' } }),
    );
    expect(scene.when(ADMIN, { type: 'RevokeRole', account: CLERK, role: 'auditor' })).toEqual(
      refused({ code: 'role-not-granted', field: 'role', params: { account: CLERK, role: 'auditor' } }),
    );
  });

  it('always leaves an administrator', () => {
    const revoke = { type: 'RevokeRole', account: ADMIN, role: 'administrator' } as const;
    expect(scene.when(ADMIN, revoke)).toEqual(
      refused({ code: 'last-administrator', field: 'account', params: { account: ADMIN } }),
    );
    const two = given(town, by(ADMIN, { type: 'RoleGranted', data: { account: APPROVER, role: 'administrator' } }));
    expect(two.when(ADMIN, revoke)).toEqual(
      accepted({ type: 'RoleRevoked', data: { account: ADMIN, role: 'administrator' } }),
    );
  });

  it('takes effect: a revoked role is missing', () => {
    const revoked = given(town, by(ADMIN, { type: 'RoleRevoked', data: { account: CLERK, role: 'clerk' } }));
    expect(revoked.when(CLERK, COMMANDS.RecordResult)).toEqual(
      refused({ code: 'role-missing', params: { needed: ['clerk'], account: CLERK } }),
    );
  });
});
