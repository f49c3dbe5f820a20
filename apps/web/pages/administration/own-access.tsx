import { useState } from 'react';
import type { Problem } from '../../api/client.ts';
import * as administration from '../../api/administration.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { leave } from '../../frame/leave.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { m } from '../../words/language.ts';
import { isElsewhere } from './elsewhere.ts';

const SHORTEST = 12;

/** One's own password, and an end to every session; the account, by which others grant it roles. */
export const OwnAccess = ({ account }: { readonly account: string }) => {
  const [problem, setProblem] = useState<Problem>();
  return (
    <section className="sheet" aria-labelledby="tai-khoan-nay">
      <div className="sheet-head">
        <h2 id="tai-khoan-nay">{m.administration.own}</h2>
        <button
          className="btn btn-s"
          type="button"
          onClick={() => void leave(administration.signOutEverywhere).then(setProblem)}
        >
          {m.administration.everywhere}
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="sheet-body">
        <p>
          {m.administration.ownAccount}: <b className="own-account">{account}</b>
        </p>
        {isElsewhere(account) && <p>{m.administration.passwordElsewhere}</p>}
      </div>
      {!isElsewhere(account) && <OwnPassword />}
    </section>
  );
};

const OwnPassword = () => {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const sending = useSending();
  // Characters as people count them: ễ is one, however it is encoded.
  const length = Array.from(next.normalize('NFC')).length;
  const short = next !== '' && length < SHORTEST ? m.account.tooShort(length) : undefined;
  const differs = repeat !== '' && repeat !== next ? m.account.differs : undefined;
  const act = async (): Promise<void> => {
    const done = await sending.send(
      ['password', next.length],
      () => administration.changePassword(old, next),
      () => m.administration.passwordChanged,
    );
    if (!done) return;
    setOld('');
    setNext('');
    setRepeat('');
  };
  return (
    <ActForm
      title={m.administration.changePassword}
      act={m.administration.actPassword}
      ready={old !== '' && length >= SHORTEST && next === repeat}
      sending={sending}
      onAct={() => void act()}
    >
      <TextField
        id="mk-cu"
        label={m.administration.oldPassword}
        value={old}
        onValue={setOld}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        id="mk-moi"
        label={m.account.newPassword}
        value={next}
        onValue={setNext}
        type="password"
        autoComplete="new-password"
        wrong={short}
      />
      <TextField
        id="mk-lai"
        label={m.account.repeat}
        value={repeat}
        onValue={setRepeat}
        type="password"
        autoComplete="new-password"
        wrong={differs}
      />
    </ActForm>
  );
};
