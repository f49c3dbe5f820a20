import type { NewEvent } from '#resolution/events/events';
import type { TargetDefinition } from '#resolution/events/target-definition';
import { cumulative, coverage, growth, level, milestone, ratio } from './definitions.ts';
import { ADMIN, APPROVER, by, CLERK, OTHER_APPROVER, OTHER_CLERK, type Past } from './given-when-then.ts';

/** The paper behind every decision of the tests. */
export const DOCUMENT = { number: '01-QĐ/ĐU', date: '2026-01-15', issuer: 'Đảng ủy thử nghiệm' };
export const REASON = { sha256: 'a'.repeat(64) };

/** A made-up ward with a measure of every kind: quarters, except the ratio (years). */
export const TARGETS: readonly TargetDefinition[] = [
  growth({ target: 'G', measure: { kind: 'growth', of: 'L' } }),
  level({ target: 'L', goal: { value: '250' } }),
  level({ target: 'LU', scope: 'unit', unitKinds: ['village'], goal: { value: '90.5' }, cadence: 'month' }),
  cumulative({ target: 'C' }),
  cumulative({ target: 'CU', scope: 'unit', unitKinds: ['residentialGroup', 'village'] }),
  coverage({ target: 'V' }),
  ratio({ target: 'R' }),
  milestone({ target: 'M' }),
];

export const RESOLUTION = {
  name: 'Nghị quyết thử nghiệm',
  organisation: 'Đảng bộ thử nghiệm',
  termFrom: '2025-07-09',
  termTo: '2030-12-31',
  announcedTargets: 25,
  document: { date: '2025-07-09', issuer: 'Đại hội thử nghiệm' },
  nature: 'simulated' as const,
};

/** The founding act, and the other accounts' roles. */
const FOUNDED: readonly Past[] = by(
  ADMIN,
  { type: 'ResolutionAdopted', data: { ...RESOLUTION, rulesVersion: 1 } },
  { type: 'BreakthroughDeclared', data: { number: 1, name: 'Khâu đột phá thử nghiệm' } },
  ...TARGETS.map((data): NewEvent => ({ type: 'TargetSet', data })),
  { type: 'RoleGranted', data: { account: ADMIN, role: 'administrator' } },
  { type: 'RoleGranted', data: { account: CLERK, role: 'clerk' } },
  { type: 'RoleGranted', data: { account: OTHER_CLERK, role: 'clerk' } },
  { type: 'RoleGranted', data: { account: APPROVER, role: 'approver' } },
  { type: 'RoleGranted', data: { account: OTHER_APPROVER, role: 'approver' } },
);

const UNITS = [
  { unit: 'TDP-01', name: 'Tổ dân phố 1', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
  { unit: 'TDP-02', name: 'Tổ dân phố 2', kind: 'residentialGroup', effectiveOn: '2025-07-09' },
  { unit: 'BAN-01', name: 'Bản 1', kind: 'village', effectiveOn: '2026-02-01' },
  { unit: 'CB-01', name: 'Chi bộ 1', kind: 'partyCell', effectiveOn: '2025-07-09' },
] as const;

/** A proposal by the clerk, approved by the approver: the facts as they stand in a ledger whose head is `head`. */
export const decidedFacts = (head: number, ...facts: readonly { type: string; data: object }[]): readonly Past[] => {
  const decision = { proposal: head + 1, proposedBy: CLERK, approvedBy: APPROVER };
  const made = { type: 'ProposalMade', data: { changes: facts } } as unknown as NewEvent;
  const decided = facts.map(({ type, data }) => ({ type, data: { ...data, decision } }) as unknown as NewEvent);
  return [...by(CLERK, made), ...by(APPROVER, ...decided)];
};

const ENROLLED = decidedFacts(FOUNDED.length, ...UNITS.map((data) => ({ type: 'UnitEnrolled', data })));

/** The ward founded, its accounts granted their roles, its roster approved: all on 09/07/2025. */
export const town: readonly Past[] = [...FOUNDED, ...ENROLLED];
export const TOWN_HEAD = town.length;
