import { useState } from 'react';
import type { Role } from '#resolution/values/shapes';
import * as api from '../../api/client.ts';
import { command } from '../../api/command.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm, Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import { SelectField, TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { isA, type Session } from '../../session.ts';
import { m } from '../../words/language.ts';

const ROLES = (Object.keys(m.words.roles) as Role[]).map((role) => [role, m.words.roles[role]] as const);

/** Who holds which roles in the ledger; its administrators grant and revoke them. */
export const Roles = ({ session, position }: { readonly session: Session; readonly position: number }) => {
  const { ledger } = session;
  const { answer, problem, again } = useReading('roles', () => api.roles(ledger), position);
  const [asked, setAsked] = useState<{ readonly account: string; readonly role: Role }>();
  const administers = isA(session, 'administrator');
  const revoking = useSending();
  const revoke = async (body: { readonly account: string; readonly role: Role }): Promise<void> => {
    setAsked(undefined);
    const path = '/api/resolutions/{r}/roles/revocation';
    const done = await revoking.send(
      body,
      (key) => command(path, { r: ledger }, body, key),
      (given) => m.administration.revoked(given.position),
    );
    if (done) again();
  };
  return (
    <section className="sheet" aria-labelledby="vai-tro">
      <div className="sheet-head">
        <h2 id="vai-tro">{m.administration.roles}</h2>
        <Said sending={revoking} />
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {revoking.problem && <ProblemNotice problem={revoking.problem} />}
      {asked && (
        <Confirm
          title={`${m.administration.revoke(m.words.roles[asked.role], asked.account)}?`}
          act={m.administration.actRevoke}
          onAct={() => void revoke(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <p>{m.administration.revokeSure}</p>
        </Confirm>
      )}
      <RowsTable
        label={m.administration.roles}
        columns={[m.administration.account, m.administration.held]}
        rows={(answer?.rows ?? []).map(({ account, roles }) => ({
          key: account,
          cells: [
            account,
            <ul key="held" className="held">
              {roles.map((role) => (
                <li key={role}>
                  {m.words.roles[role]}{' '}
                  {administers && (
                    <button
                      className="btn btn-s btn-quiet"
                      type="button"
                      aria-label={m.administration.revoke(m.words.roles[role], account)}
                      onClick={() => setAsked({ account, role })}
                    >
                      {m.administration.revokeShort}
                    </button>
                  )}
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
      {administers ? (
        <GrantForm ledger={ledger} onGranted={again} />
      ) : (
        <p className="sheet-body muted">
          <b>{m.form.locked}</b> {m.administration.rolesLocked}
        </p>
      )}
    </section>
  );
};

const GrantForm = ({ ledger, onGranted }: { readonly ledger: string; readonly onGranted: () => void }) => {
  const [account, setAccount] = useState('');
  const [role, setRole] = useState('');
  const sending = useSending();
  const ready = account.trim() !== '' && role !== '';
  const act = async (): Promise<void> => {
    const body = { account: account.trim(), role };
    const path = '/api/resolutions/{r}/roles';
    const done = await sending.send(
      body,
      (key) => command(path, { r: ledger }, body, key),
      ({ position }) => m.administration.granted(position),
    );
    if (!done) return;
    setAccount('');
    onGranted();
  };
  return (
    <ActForm
      title={m.administration.grant}
      act={m.administration.actGrant}
      ready={ready}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <TextField id="gvt-tk" label={m.administration.account} value={account} onValue={setAccount} />
        <SelectField id="gvt-vt" label={m.administration.held} value={role} onValue={setRole} options={ROLES} />
      </div>
    </ActForm>
  );
};
