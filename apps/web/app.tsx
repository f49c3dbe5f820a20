import { Suspense, useCallback, useEffect, useState } from 'react';
import type { Me } from './api/answers.ts';
import * as api from './api/client.ts';
import { Frame } from './frame/frame.tsx';
import { later } from './frame/later.tsx';
import { Loading, ProblemNotice } from './frame/notices.tsx';
import { PasswordByLink } from './pages/account/password-by-link.tsx';
import { SignIn } from './pages/account/sign-in.tsx';
import { pageAt } from './places.ts';
import { Resolution } from './resolution.tsx';
import { navigate, useAddress } from './router.tsx';
import { opens } from './session.ts';

const AccessPage = later(() => import('./pages/administration/access-page.tsx'));
const OperationsPage = later(() => import('./pages/operations/operations-page.tsx'));

/** The resolution that this browser opened last, for an account with roles in several. */
const OPEN = 'resolution';

/** Who is there decides what is shown: the door, or the resolution in which the account holds a role. */
export const App = () => {
  const address = useAddress();
  const [me, setMe] = useState<Me | 'nobody'>();
  const [problem, setProblem] = useState<api.Problem>();
  const [chosen, setChosen] = useState(() => localStorage.getItem(OPEN));

  const look = useCallback(() => {
    setProblem(undefined);
    api.me().then(setMe, (error: unknown) => {
      if (!(error instanceof api.Problem)) throw error;
      if (error.status === 401) setMe('nobody');
      else setProblem(error);
    });
  }, []);
  useEffect(() => {
    look();
    window.addEventListener('signed-out', look);
    return () => window.removeEventListener('signed-out', look);
  }, [look]);

  if (address.pathname === '/mat-khau') return <PasswordByLink link={address.hash.slice(1)} />;
  if (problem) {
    return (
      <Frame>
        <ProblemNotice problem={problem} again={look} />
      </Frame>
    );
  }
  if (me === undefined) {
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  }
  if (me === 'nobody') return <SignIn onSignedIn={look} />;
  const open = me.resolutions.find(({ ledger }) => ledger === chosen) ?? me.resolutions[0];
  if (!open) {
    const session = { me, ledger: '', roles: [] };
    const isOperating = pageAt(address.pathname).name === 'operations' && opens(session, 'operations');
    return (
      <Frame session={session}>
        <Suspense fallback={<Loading />}>{isOperating ? <OperationsPage /> : <AccessPage me={me} />}</Suspense>
      </Frame>
    );
  }
  return (
    <Resolution
      key={open.ledger}
      session={{ me, ...open }}
      onOpen={(ledger) => {
        localStorage.setItem(OPEN, ledger);
        setChosen(ledger);
        navigate('/');
      }}
    />
  );
};
