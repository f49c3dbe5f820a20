import { type SubmitEvent, useEffect, useState } from 'react';
import { isElsewhereOffered, Problem, signIn } from '../../api/client.ts';
import { Frame } from '../../frame/frame.tsx';
import { ProblemNotice } from '../../frame/notices.tsx';
import { typed } from '../../frame/typed.ts';
import { m } from '../../words/language.ts';

/** The door. What stands behind it is read anew after signing in. */
export const SignIn = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    // Without an answer there is the form, as on a single machine.
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
          {isOffered && (
            <p>
              <a className="btn" href="/api/oidc/sign-in">
                {m.account.signInElsewhere}
              </a>
            </p>
          )}
          <form onSubmit={(event) => void submit(event)}>
            {problem && <ProblemNotice problem={problem} />}
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
            <button className="btn btn-primary" type="submit" disabled={busy}>
              {m.account.signIn}
            </button>
            <p className="hint">{m.account.lead}</p>
          </form>
        </div>
      </section>
    </Frame>
  );
};
