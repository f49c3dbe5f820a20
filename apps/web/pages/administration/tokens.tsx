import { useState } from 'react';
import * as administration from '../../api/administration.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm, Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import { DayField, SelectField, TextField } from '../../form/fields.tsx';
import { OnceShown } from '../../form/once-shown.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import type { Session } from '../../session.ts';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';

const say = m.administration;

/** One's own tokens for programs: made for one ledger and role, shown once, revoked. */
export const Tokens = ({ session }: { readonly session: Session }) => {
  const { answer, problem, again } = useReading('tokens', administration.tokens);
  const [asked, setAsked] = useState<{ readonly id: number; readonly label: string }>();
  const [secret, setSecret] = useState<string>();
  const revoking = useSending();
  const revoke = async (id: number): Promise<void> => {
    setAsked(undefined);
    const done = await revoking.send(
      id,
      () => administration.revokeToken(id),
      () => say.tokenRevoked,
    );
    if (done) again();
  };
  return (
    <section className="sheet" aria-labelledby="khoa-truy-cap">
      <div className="sheet-head">
        <h2 id="khoa-truy-cap">{say.tokens}</h2>
        <Said sending={revoking} />
      </div>
      <p className="sheet-body muted">{say.tokensLead}</p>
      {revoking.problem && <ProblemNotice problem={revoking.problem} />}
      {secret !== undefined && <OnceShown lead={say.tokenMade} secret={secret} />}
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer?.length === 0 && <p className="sheet-body muted">{say.noToken}</p>}
      {answer !== undefined && answer.length > 0 && (
        <RowsTable
          label={say.tokens}
          columns={[say.tokenLabel, say.tokenRole, say.tokenUntil, say.act]}
          rows={answer.map(({ id, label, ledger, role, expiresAt }) => ({
            key: id,
            cells: [
              label,
              <span key="role">
                {m.words.roles[role as keyof typeof m.words.roles]} <span className="unit">{ledger}</span>
              </span>,
              instant(expiresAt),
              <span key="act">
                <button
                  className="btn btn-s"
                  type="button"
                  aria-label={say.revokeToken(label)}
                  onClick={() => setAsked({ id, label })}
                >
                  {say.revokeTokenShort}
                </button>
              </span>,
            ],
          }))}
        />
      )}
      {asked && (
        <Confirm
          title={say.revokeToken(asked.label)}
          act={say.revokeTokenShort}
          onAct={() => void revoke(asked.id)}
          onCancel={() => setAsked(undefined)}
        >
          <p>{say.revokeTokenSure}</p>
        </Confirm>
      )}
      <TokenForm
        session={session}
        onMade={(made) => {
          setSecret(made);
          again();
        }}
      />
    </section>
  );
};

interface TokenFormProps {
  readonly session: Session;
  readonly onMade: (secret: string) => void;
}

const TokenForm = ({ session, onMade }: TokenFormProps) => {
  const { resolutions } = session.me;
  const [ledger, setLedger] = useState(session.ledger);
  const roles = resolutions.find((one) => one.ledger === ledger)?.roles ?? [];
  const [label, setLabel] = useState('');
  const [role, setRole] = useState('');
  const [day, setDay] = useState('');
  const sending = useSending();
  const until = typedDay(day);
  const held = roles.find((one) => one === role);
  const body =
    label.trim() !== '' && held !== undefined && until !== undefined
      ? {
          ledger,
          role: held,
          label: label.trim(),
          expiresAt: new Date(Date.parse(`${until}T23:59:59.999+07:00`)).toISOString(),
        }
      : undefined;
  const act = async (): Promise<void> => {
    if (!body) return;
    const done = await sending.send(
      body,
      async () => onMade((await administration.issueToken(body)).secret),
      () => say.tokenMadeSaid,
    );
    if (done) setLabel('');
  };
  return (
    <ActForm
      title={say.newToken}
      act={say.actToken}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        {resolutions.length > 1 && (
          <SelectField
            id="ktc-nq"
            label={m.nav.resolution}
            value={ledger}
            onValue={setLedger}
            options={resolutions.map((one) => [one.ledger, one.ledger] as const)}
          />
        )}
        <TextField id="ktc-cho" label={say.tokenLabel} value={label} onValue={setLabel} />
        <SelectField
          id="ktc-vt"
          label={say.tokenRole}
          value={role}
          onValue={setRole}
          options={roles.map((one) => [one, m.words.roles[one]] as const)}
        />
        <DayField id="ktc-den" label={say.tokenUntil} value={day} onValue={setDay} />
      </div>
    </ActForm>
  );
};
