import type { Role } from '#resolution/values/shapes';
import type { Me } from './api/answers.ts';
import { PAGES, type PageName } from './places.ts';

/** Who is signed in, and the resolution that is open. */
export interface Session {
  readonly me: Me;
  readonly ledger: string;
  readonly roles: readonly Role[];
}

const holdsOne = ({ roles }: Session, allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role));

/** Whether the roles open a page. The server decides every act anew; this only keeps dead ends out of sight. */
export const opens = (session: Session, page: PageName): boolean => {
  const { roles } = PAGES[page];
  if (roles === 'installation') return session.me.installationAdministrator;
  // Without a role there is no resolution to read; one's own access is there for everybody.
  if (session.roles.length === 0) return page === 'administration';
  return roles === 'everyone' || holdsOne(session, roles);
};

/** Whether the roles may propose a change for another account to approve. */
export const mayPropose = (session: Session): boolean => holdsOne(session, ['clerk', 'approver', 'administrator']);

/** Whether a role is among those of the session. */
export const isA = (session: Session, role: Role): boolean => holdsOne(session, [role]);
