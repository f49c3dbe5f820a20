import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as api from '../api/client.ts';
import { PAGES, type PageName } from '../places.ts';
import { opens, type Session } from '../session.ts';
import { Link, useAddress } from '../router.tsx';
import { choose, language, m } from '../words/language.ts';
import { leave } from './leave.ts';
import { ProblemNotice } from './notices.tsx';
import { Icon, Shapes } from './shapes.tsx';

const Emblem = () => (
  <svg viewBox="0 0 30 30" aria-hidden="true">
    <rect width="30" height="30" rx="4" fill="#98181c" />
    <path d="M9 5v20M11.5 5v20" stroke="#fff" strokeWidth="1.3" />
    <path d="M15 9.5h9.5M15 15h6.5M15 20.5h8" stroke="#fff" strokeWidth="2.2" />
  </svg>
);

const Navigation = ({ session, waiting }: { readonly session: Session; readonly waiting: number }) => {
  const { pathname } = useAddress();
  const more = useRef<HTMLDetailsElement>(null);
  const open = (Object.keys(PAGES) as PageName[]).filter((name) => opens(session, name));
  const isHere = (name: PageName): boolean =>
    pathname === PAGES[name].path || (name !== 'overview' && pathname.startsWith(`${PAGES[name].path}/`));
  const link = (name: PageName) => {
    const { path, icon } = PAGES[name];
    return (
      <Link href={path} aria-current={isHere(name) ? 'page' : undefined}>
        {icon !== undefined && <Icon name={icon} />}
        {m.nav[name]}
        {name === 'approvals' && waiting > 0 && (
          <span className="count">
            <span aria-hidden="true">{waiting}</span>
            <span className="sr">{m.nav.waiting(waiting)}</span>
          </span>
        )}
      </Link>
    );
  };
  // A menu that stays open over the page it led to would hide it.
  useEffect(() => more.current?.removeAttribute('open'), [pathname]);
  return (
    <nav className="nav" aria-label={m.nav.label}>
      <ul>
        {open
          .filter((name) => PAGES[name].place !== 'more')
          .map((name) => (
            <li key={name} className={PAGES[name].place === 'wide' ? 'desk' : undefined}>
              {link(name)}
            </li>
          ))}
        <li>
          <details className="more" ref={more}>
            <summary className={open.some((name) => PAGES[name].place === 'more' && isHere(name)) ? 'is-here' : ''}>
              <Icon name="n-more" />
              {m.nav.more}
            </summary>
            <ul>
              {open
                .filter((name) => PAGES[name].place !== 'first')
                .map((name) => (
                  <li key={name} className={PAGES[name].place === 'wide' ? 'thumb' : undefined}>
                    {link(name)}
                  </li>
                ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
};

/** Ends the session. */
const signOut = async (): Promise<void> => {
  try {
    await api.signOut();
  } catch (error) {
    // 401: it was over already.
    if (!(error instanceof api.Problem && error.status === 401)) throw error;
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
}: FrameProps) => {
  const [problem, setProblem] = useState<api.Problem>();
  return (
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
          {/* Without a role in any resolution there is none to go about in; who administers the installation has its pages. */}
          {session && (session.roles.length > 0 || session.me.installationAdministrator) && (
            <Navigation session={session} waiting={waiting} />
          )}
          {session && (
            <p className="who">
              <b>{session.me.name}</b>
              <span>{session.roles.map((role) => m.words.roles[role]).join(', ')}</span>
            </p>
          )}
        </div>
      </header>
      <main id="noi-dung" className="wrap stack" tabIndex={-1}>
        {problem && <ProblemNotice problem={problem} />}
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
                <button className="as-link" type="button" onClick={() => void leave(signOut).then(setProblem)}>
                  {m.signOut}
                </button>
              </li>
            )}
          </ul>
        </div>
      </footer>
    </>
  );
};
