import type { ReactNode } from 'react';
import * as api from '../api/client.ts';
import { type Session, opens } from '../session.ts';
import { Link, useAddress } from '../router.tsx';
import { choose, language, m } from '../words/language.ts';
import { Icon, Shapes } from './shapes.tsx';

const PLACES = [
  { page: 'overview', href: '/', icon: 'n-home' },
  { page: 'record', href: '/ghi', icon: 'n-pen' },
  { page: 'approvals', href: '/phe-duyet', icon: 'n-check' },
] as const;

const Emblem = () => (
  <svg viewBox="0 0 30 30" aria-hidden="true">
    <rect width="30" height="30" rx="4" fill="#98181c" />
    <path d="M9 5v20M11.5 5v20" stroke="#fff" strokeWidth="1.3" />
    <path d="M15 9.5h9.5M15 15h6.5M15 20.5h8" stroke="#fff" strokeWidth="2.2" />
  </svg>
);

const Navigation = ({ session, waiting }: { readonly session: Session; readonly waiting: number }) => {
  const { pathname } = useAddress();
  return (
    <nav className="nav" aria-label={m.nav.label}>
      <ul>
        {PLACES.filter(({ page }) => opens(session, page)).map(({ page, href, icon }) => (
          <li key={page}>
            <Link href={href} aria-current={pathname === href ? 'page' : undefined}>
              <Icon name={icon} />
              {m.nav[page]}
              {page === 'approvals' && waiting > 0 && (
                <span className="count">
                  <span aria-hidden="true">{waiting}</span>
                  <span className="sr">{m.nav.waiting(waiting)}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const leave = async (): Promise<void> => {
  try {
    await api.signOut();
  } finally {
    // Everything read so far leaves the memory of this page with it.
    location.assign('/');
  }
};

interface FrameProps {
  readonly session?: Session;
  readonly onOpen?: (ledger: string) => void;
  readonly organisation?: string | undefined;
  /** Anything but real is marked. */
  readonly nature?: 'real' | 'demonstration' | 'simulated' | undefined;
  readonly waiting?: number;
  readonly foot?: readonly string[];
  readonly children: ReactNode;
}

/** What stands around every page: the strip over invented data, the header, the footer. */
export const Frame = ({
  session,
  onOpen,
  organisation,
  nature = 'real',
  waiting = 0,
  foot = [],
  children,
}: FrameProps) => (
  <>
    <Shapes />
    <a className="skip" href="#noi-dung">
      {m.skip}
    </a>
    {nature !== 'real' && (
      <aside className="demo" aria-label={m.invented[nature]}>
        <div className="wrap">
          <strong>{m.invented[nature]}</strong> {m.invented.text}
        </div>
      </aside>
    )}
    <header className="top">
      <div className="wrap">
        <Link className="brand" href="/">
          <Emblem />
          <span>
            <b>{m.brand}</b>
            {organisation && <span>{organisation}</span>}
          </span>
        </Link>
        {session && <Navigation session={session} waiting={waiting} />}
        {session && (
          <p className="who">
            <b>{session.me.name}</b>
            <span>{session.roles.map((role) => m.words.roles[role]).join(', ')}</span>
          </p>
        )}
      </div>
    </header>
    <main id="noi-dung" className="wrap stack" tabIndex={-1}>
      {children}
    </main>
    <footer className="foot">
      <div className="wrap">
        <ul>
          {foot.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{m.foot.clock}</li>
          {session && onOpen && session.me.resolutions.length > 1 && (
            <li>
              <label htmlFor="nghi-quyet">{m.nav.resolution}</label>{' '}
              <select id="nghi-quyet" value={session.ledger} onChange={({ target }) => onOpen(target.value)}>
                {session.me.resolutions.map(({ ledger }) => (
                  <option key={ledger}>{ledger}</option>
                ))}
              </select>
            </li>
          )}
          <li>
            <button
              className="as-link"
              type="button"
              lang={language === 'vi' ? 'en' : 'vi'}
              onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
            >
              {m.otherLanguage}
            </button>
          </li>
          {session && (
            <li>
              <button className="as-link" type="button" onClick={() => void leave()}>
                {m.signOut}
              </button>
            </li>
          )}
        </ul>
      </div>
    </footer>
  </>
);
