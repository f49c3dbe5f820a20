import { useState } from 'react';
import type { AccountRow } from '../../api/answers.ts';
import * as administration from '../../api/administration.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm, Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import { TextField } from '../../form/fields.tsx';
import { OnceShown } from '../../form/once-shown.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { isElsewhere } from './elsewhere.ts';

const say = m.administration;

/** What can be done with an account that stands. */
type Act = 'reset' | 'sign-ins' | 'disable';

/** Who may sign in: added with a link shown once, reset, disabled. */
export const Accounts = () => {
  const { answer, problem, again } = useReading('accounts', administration.accounts);
  const [link, setLink] = useState<string>();
  const [chosen, setChosen] = useState<{ readonly account: string; readonly what: Act }>();
  const sending = useSending();
  const reset = async (account: string): Promise<void> => {
    setChosen(undefined);
    setLink(undefined);
    const done = await sending.send(
      ['reset', account],
      async () => setLink((await administration.resetPassword(account)).link),
      () => say.resetDone(account),
    );
    if (done) again();
  };
  const disable = async (account: string): Promise<void> => {
    setChosen(undefined);
    const done = await sending.send(
      ['disable', account],
      () => administration.disableAccount(account),
      () => say.disabledSaid(account),
    );
    if (done) again();
  };
  return (
    <section className="sheet" aria-labelledby="tai-khoan">
      <div className="sheet-head">
        <h2 id="tai-khoan">{say.accounts}</h2>
        <Said sending={sending} />
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {sending.problem && <ProblemNotice problem={sending.problem} />}
      {link !== undefined && <OnceShown lead={say.link} secret={`${location.origin}/mat-khau#${link}`} />}
      {!answer && !problem && <Loading />}
      <RowsTable
        label={say.accounts}
        columns={[say.account, say.name, say.state, say.act]}
        rows={(answer ?? []).map((row) => ({
          key: row.account,
          cells: [
            row.account,
            row.name,
            <span key="state">
              {stateOf(row)}
              {row.installationAdministrator && <span className="unit"> {say.administrator}</span>}
            </span>,
            <Acts key="acts" row={row} onChoose={(what) => setChosen({ account: row.account, what })} />,
          ],
        }))}
      />
      {chosen?.what === 'disable' && (
        <Confirm
          title={say.disable}
          act={say.yes(chosen.account)}
          onAct={() => void disable(chosen.account)}
          onCancel={() => setChosen(undefined)}
        >
          <p>{say.disableSure(chosen.account)}</p>
        </Confirm>
      )}
      {chosen?.what === 'reset' && (
        <Confirm
          title={say.reset}
          act={say.resetOf(chosen.account)}
          onAct={() => void reset(chosen.account)}
          onCancel={() => setChosen(undefined)}
        >
          <p>{say.resetSure(chosen.account)}</p>
        </Confirm>
      )}
      {chosen?.what === 'sign-ins' && <SignIns key={chosen.account} account={chosen.account} />}
      <AddForm
        onAdded={(added) => {
          setLink(added);
          again();
        }}
      />
    </section>
  );
};

interface ActsProps {
  readonly row: AccountRow;
  readonly onChoose: (what: Act) => void;
}

const Acts = ({ row: { account, disabled }, onChoose }: ActsProps) => (
  <span className="row-acts">
    {!isElsewhere(account) && (
      <button className="btn btn-s" type="button" onClick={() => onChoose('reset')}>
        {say.reset}
        <span className="sr"> {account}</span>
      </button>
    )}{' '}
    <button className="btn btn-s btn-quiet" type="button" onClick={() => onChoose('sign-ins')}>
      {say.signIns}
      <span className="sr"> {account}</span>
    </button>{' '}
    {!disabled && (
      <button className="btn btn-s btn-quiet" type="button" onClick={() => onChoose('disable')}>
        {say.disable}
        <span className="sr"> {account}</span>
      </button>
    )}
  </span>
);

const stateOf = ({ account, disabled, hasPassword }: AccountRow): string => {
  if (disabled) return say.disabled;
  if (isElsewhere(account)) return say.elsewhere;
  return hasPassword ? say.ready : say.noPassword;
};

const SignIns = ({ account }: { readonly account: string }) => {
  const { answer, problem, again } = useReading(account, () => administration.signIns(account));
  return (
    <div className="sheet-body">
      <h3>{say.signInOf(account)}</h3>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer?.length === 0 && <p className="muted">{say.noSignIn}</p>}
      <ul className="plain">
        {(answer ?? []).map(({ at, address, outcome }) => (
          <li key={at}>
            {instant(at)} · {address} · {outcome === 'failed' ? say.failed : say.signedIn}
          </li>
        ))}
      </ul>
    </div>
  );
};

const AddForm = ({ onAdded }: { readonly onAdded: (link: string) => void }) => {
  const [account, setAccount] = useState('');
  const [name, setName] = useState('');
  const [administers, setAdministers] = useState(false);
  const sending = useSending();
  const body = { account: account.trim(), name: name.trim(), installationAdministrator: administers };
  const act = async (): Promise<void> => {
    const done = await sending.send(
      body,
      async () => onAdded((await administration.addAccount(body)).link),
      () => say.added(body.account),
    );
    if (!done) return;
    setAccount('');
    setName('');
    setAdministers(false);
  };
  return (
    <ActForm
      title={say.add}
      act={say.actAdd}
      ready={body.account !== '' && body.name !== ''}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <TextField id="ttk-ma" label={say.account} value={account} onValue={setAccount} />
        <TextField id="ttk-ten" label={say.name} value={name} onValue={setName} />
      </div>
      <label className="tick">
        <input
          className="check"
          type="checkbox"
          checked={administers}
          onChange={({ target }) => setAdministers(target.checked)}
        />
        {say.isAdministrator}
      </label>
    </ActForm>
  );
};
