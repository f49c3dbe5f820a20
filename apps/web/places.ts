import type { Role } from '#resolution/values/shapes';

/** Every page of a resolution: its address, who may open it, and where the navigation has it. The server lists the addresses too. */
export const PAGES = {
  overview: { path: '/', roles: 'everyone', icon: 'n-home', place: 'first' },
  record: { path: '/ghi', roles: ['clerk'], icon: 'n-pen', place: 'first' },
  approvals: { path: '/phe-duyet', roles: ['approver'], icon: 'n-check', place: 'first' },
  feed: { path: '/nhat-ky', roles: 'everyone', icon: 'n-feed', place: 'wide' },
  replay: { path: '/phat-lai', roles: 'everyone', icon: 'n-replay', place: 'first' },
  units: { path: '/don-vi', roles: 'everyone', icon: undefined, place: 'more' },
  setup: { path: '/thiet-lap', roles: 'everyone', icon: undefined, place: 'more' },
  closing: { path: '/chot-so-lieu', roles: 'everyone', icon: undefined, place: 'more' },
  operations: { path: '/van-hanh', roles: 'installation', icon: undefined, place: 'more' },
  administration: { path: '/quan-tri', roles: 'everyone', icon: undefined, place: 'more' },
} as const satisfies Record<
  string,
  {
    readonly path: string;
    /** Or those who administer the installation, whatever their roles. */
    readonly roles: readonly Role[] | 'everyone' | 'installation';
    readonly icon: string | undefined;
    /** Beside the first ones where there is room, else below “Thêm”. */
    readonly place: 'first' | 'wide' | 'more';
  }
>;
export type PageName = keyof typeof PAGES;

/** Pages about one target: their address goes on with its code. */
export const ABOUT = { target: '/chi-tieu/', setup: '/thiet-lap/' } as const;

interface Found {
  readonly name?: PageName | 'target';
  readonly about?: string;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // Half an escape is no address of ours; the page says that there is no such target.
    return part;
  }
};

/** The page that an address names, and what it is about: `/thiet-lap/TH-07` is the setup of TH-07. Nothing where there is none. */
export const pageAt = (pathname: string): Found => {
  for (const name of Object.keys(ABOUT) as (keyof typeof ABOUT)[]) {
    const code = pathname.startsWith(ABOUT[name]) ? pathname.slice(ABOUT[name].length) : '';
    if (code !== '' && !code.includes('/')) return { name, about: decoded(code) };
  }
  const name = (Object.keys(PAGES) as PageName[]).find((one) => PAGES[one].path === pathname);
  return name ? { name } : {};
};
