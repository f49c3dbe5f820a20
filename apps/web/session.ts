import type { Role } from '#resolution/values/shapes';
import type { Me } from './api/answers.ts';

/** Who is signed in, and the resolution that is open. */
export interface Session {
  readonly me: Me;
  readonly ledger: string;
  readonly roles: readonly Role[];
}

type Page = 'overview' | 'record' | 'approvals';

const MAY_OPEN: Record<Page, readonly Role[] | 'everyone'> = {
  overview: 'everyone',
  record: ['clerk'],
  approvals: ['approver'],
};

/** Whether the roles open a page. The server decides every act anew; this only keeps dead ends out of sight. */
export const opens = ({ roles }: Session, page: Page): boolean => {
  const allowed = MAY_OPEN[page];
  return allowed === 'everyone' || roles.some((role) => allowed.includes(role));
};
