import { type SubmitEvent, useEffect, useState } from 'react';
import { isElsewhereOffered, Problem, signIn } from '../../api/client.ts';
import { Frame } from '../../frame/frame.tsx';
import { ProblemNotice } from '../../frame/notices.tsx';
import { typed } from '../../frame/typed.ts';
import { navigateInPlace } from '../../router.tsx';
import { m } from '../../words/language.ts';

const NOT_SIGNED_IN = 'dang-nhap';

/** What went wrong on the way to the province's sign-in and back: the server adds its code to our address. It is said once. */
const notSignedIn = (): Problem | undefined => {
  const code = new URL(location.href).searchParams.get(NOT_SIGNED_IN);
  if (code === null) return undefined;
  const said: Readonly<Record<string, string>> = m.account.notSignedIn;
  return new Problem(401, [said[code] ?? m.problems.unknown]);
};

/** The door. What stands behind it is read anew after signing in. */
export const SignIn = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const [problem, setProblem] = useState<Problem | undefined>(notSignedIn);
  const [busy, setBusy] = useState(false);
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    // Without an answer there is the form, as on a single machine.
    if (new URL(location.href).searchParams.has(NOT_SIGNED_IN)) navigateInPlace('/');
    isElsewhereOffered().then(setOffered, () => undefined);
  }, []);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      await signIn(typed(form, 'account').trim(), typed(form, 'password'));
      onSignedIn();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };

  return (
    <Frame>
      <section className="sheet door" aria-labelledby="dang-nhap">
        <div className="sheet-head">
          <h1 id="dang-nhap">{m.account.signIn}</h1>
        </div>
        <div className="sheet-body">
          {problem && <ProblemNotice problem={problem} />}
          {isOffered && (
            <div className="elsewhere">
              <a className="btn btn-primary" href="/api/oidc/sign-in">
                {m.account.signInElsewhere}
              </a>
              <p className="hint">{m.account.orHere}</p>
            </div>
          )}
          <form onSubmit={(event) => void submit(event)}>
            <div className="field">
              <label htmlFor="account">{m.account.account}</label>
              <input
                className="input"
                id="account"
                name="account"
                autoComplete="username"
                autoCapitalize="none"
                required
              />
            </div>
            <div className="field">
              <label htmlFor="password">{m.account.password}</label>
              <input
                className="input"
                id="password"
                name="password"
                type="password"
                autoComplete="current-password"
                required
              />
            </div>
            <button className={isOffered ? 'btn' : 'btn btn-primary'} type="submit" disabled={busy}>
              {m.account.signIn}
            </button>
            <p className="hint">{m.account.lead}</p>
          </form>
        </div>
      </section>
    </Frame>
  );
};
