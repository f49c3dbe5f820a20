import { closedRanges } from '#resolution/decider/closed-days';
import type { LedgerState, Proposal } from '#resolution/decider/ledger-state';
import type { Instant, LocalDate } from '#resolution/values/local-date';
import type { Role } from '#resolution/values/shapes';

/** What an answer from the folded head says of itself: it is of now, and knows every event up to `position`. */
interface HeadAnswer {
  readonly ledger: string;
  readonly position: number;
}

/** Who may do what in a ledger now, by account. */
export interface RolesAnswer extends HeadAnswer {
  readonly rows: readonly { readonly account: string; readonly roles: readonly Role[] }[];
}

export const rolesAnswer = (ledger: string, { head, roles }: LedgerState): RolesAnswer => ({
  ledger,
  position: head,
  rows: [...roles.entries()]
    .filter(([, held]) => held.size > 0)
    .map(([account, held]) => ({ account, roles: [...held].sort() }))
    .sort((a, b) => (a.account < b.account ? -1 : 1)),
});

/** The days that are closed now, ascending: each range with the event that closed it, who, and when. */
export interface ClosedPeriodsAnswer extends HeadAnswer {
  readonly rows: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly position: number;
    readonly by: string;
    readonly closedAt: Instant;
  }[];
}

export const closedPeriodsAnswer = (ledger: string, state: LedgerState): ClosedPeriodsAnswer => ({
  ledger,
  position: state.head,
  rows: closedRanges(state).map(({ from, to, position, by, recordedAt }) => ({
    from,
    to,
    position,
    by,
    closedAt: recordedAt,
  })),
});

/** A proposal as it stands now: what it would change, and whether somebody decided. */
export interface ProposalAnswer extends HeadAnswer {
  readonly proposal: number;
  readonly by: string;
  readonly state: Proposal['status'];
  readonly changes: Proposal['changes'];
}

/** Undefined when there is no such proposal. */
export const proposalAnswer = (ledger: string, state: LedgerState, id: number): ProposalAnswer | undefined => {
  const proposal = state.proposals.get(id);
  if (!proposal) return undefined;
  const { by, status, changes } = proposal;
  return { ledger, position: state.head, proposal: id, by, state: status, changes };
};
