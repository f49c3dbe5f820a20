import { type SubmitEvent, useState } from 'react';
import { passwordByLink, Problem } from '../../api/client.ts';
import { Frame } from '../../frame/frame.tsx';
import { FieldError, ProblemNotice } from '../../frame/notices.tsx';
import { typed } from '../../frame/typed.ts';
import { m } from '../../words/language.ts';

const SHORTEST = 12;

/** Choosing a password by a one-time link. The link stands behind the #, which browsers send to no server and log nowhere. */
export const PasswordByLink = ({ link }: { readonly link: string }) => {
  const [problem, setProblem] = useState<Problem>();
  const [mistake, setMistake] = useState<string>();
  const [account, setAccount] = useState<string>();

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = typed(form, 'password');
    // Characters as people count them: ễ is one, however it is encoded.
    const length = Array.from(password.normalize('NFC')).length;
    const wrong =
      length < SHORTEST
        ? m.account.tooShort(length)
        : password === typed(form, 'repeat')
          ? undefined
          : m.account.differs;
    setMistake(wrong);
    setProblem(undefined);
    if (wrong !== undefined) return;
    try {
      setAccount((await passwordByLink(link, password)).account);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };

  return (
    <Frame>
      <section className="sheet door" aria-labelledby="dat-mat-khau">
        <div className="sheet-head">
          <h1 id="dat-mat-khau">{m.account.link}</h1>
        </div>
        <div className="sheet-body stack">
          {account !== undefined ? (
            <>
              <p role="status">{m.account.done(account)}</p>
              <a className="btn btn-primary" href="/">
                {m.account.signIn}
              </a>
            </>
          ) : link === '' ? (
            <p role="alert">{m.account.missingLink}</p>
          ) : (
            <form onSubmit={(event) => void submit(event)}>
              <p className="hint" id="dieu-kien">
                {m.account.linkLead}
              </p>
              {problem && <ProblemNotice problem={problem} />}
              <div className={mistake === undefined ? 'field' : 'field field-error'}>
                <label htmlFor="password">{m.account.newPassword}</label>
                <input
                  className="input"
                  id="password"
                  name="password"
                  type="password"
                  autoComplete="new-password"
                  aria-describedby={mistake === undefined ? 'dieu-kien' : 'dieu-kien loi'}
                  aria-invalid={mistake !== undefined}
                  required
                />
                {mistake !== undefined && <FieldError id="loi" strong={mistake} />}
              </div>
              <div className="field">
                <label htmlFor="repeat">{m.account.repeat}</label>
                <input
                  className="input"
                  id="repeat"
                  name="repeat"
                  type="password"
                  autoComplete="new-password"
                  required
                />
              </div>
              <button className="btn btn-primary" type="submit">
                {m.account.link}
              </button>
            </form>
          )}
        </div>
      </section>
    </Frame>
  );
};
