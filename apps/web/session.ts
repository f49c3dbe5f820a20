import type { Role } from '#resolution/values/shapes';
import type { Me } from './api/answers.ts';

/** Who is signed in, and the resolution that is open. */
export interface Session {
  readonly me: Me;
  readonly ledger: string;
  readonly roles: readonly Role[];
}

/** Every page of a resolution: its address, who may open it, and where the navigation has it. */
export const PAGES = {
  overview: { path: '/', roles: 'everyone', icon: 'n-home', place: 'first' },
  record: { path: '/ghi', roles: ['clerk'], icon: 'n-pen', place: 'first' },
  approvals: { path: '/phe-duyet', roles: ['approver'], icon: 'n-check', place: 'first' },
  feed: { path: '/nhat-ky', roles: 'everyone', icon: 'n-feed', place: 'wide' },
  units: { path: '/don-vi', roles: 'everyone', icon: undefined, place: 'more' },
  setup: { path: '/thiet-lap', roles: 'everyone', icon: undefined, place: 'more' },
  closing: { path: '/chot-so-lieu', roles: 'everyone', icon: undefined, place: 'more' },
  administration: { path: '/quan-tri', roles: 'everyone', icon: undefined, place: 'more' },
} as const satisfies Record<
  string,
  {
    readonly path: string;
    readonly roles: readonly Role[] | 'everyone';
    readonly icon: string | undefined;
    /** Beside the first ones where there is room, else below “Thêm”. */
    readonly place: 'first' | 'wide' | 'more';
  }
>;
export type PageName = keyof typeof PAGES;

const holdsOne = ({ roles }: Session, allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role));

/** Whether the roles open a page. The server decides every act anew; this only keeps dead ends out of sight. */
export const opens = (session: Session, page: PageName): boolean => {
  const { roles } = PAGES[page];
  return roles === 'everyone' || holdsOne(session, roles);
};

/** Whether the roles may propose a change for another account to approve. */
export const mayPropose = (session: Session): boolean => holdsOne(session, ['clerk', 'approver', 'administrator']);

/** Whether a role is among those of the session. */
export const isA = (session: Session, role: Role): boolean => holdsOne(session, [role]);
