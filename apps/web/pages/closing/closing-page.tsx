import { useState } from 'react';
import type { ClosedPeriodsAnswer } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { command } from '../../api/command.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm, Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import { documentOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { SelectField, TextField } from '../../form/fields.tsx';
import { ProposeLocked } from '../../form/propose-locked.tsx';
import { useSending } from '../../form/use-sending.ts';
import { WaitingProposals } from '../../form/waiting-proposals.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Icon } from '../../frame/shapes.tsx';
import { isA, mayPropose } from '../../session.ts';
import { EventNumber } from '../../status/event-number.tsx';
import { date, instant, period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { type PeriodState, periodStates } from './period-states.ts';

const CADENCES = ['month', 'quarter', 'year'] as const;

/** Which periods are closed; closing one, and asking that one is opened again. Always of now. */
const ClosingPage = ({ session, status, changed }: Seen) => {
  const { ledger } = session;
  const [by, setBy] = useState<(typeof CADENCES)[number]>('quarter');
  const [asked, setAsked] = useState<PeriodState>();
  const reading = useReading(
    'closing',
    async () => {
      const [resolution, closed, queue] = await Promise.all([
        api.resolution(ledger),
        api.closedPeriods(ledger),
        api.approvals(ledger),
      ]);
      return { resolution, closed: closed.rows, queue };
    },
    status.position,
  );
  const sending = useSending();
  if (!reading.answer) {
    return reading.problem ? <ProblemNotice problem={reading.problem} again={reading.again} /> : <Loading />;
  }
  const { resolution, closed, queue } = reading.answer;
  const states = periodStates(by, resolution, queue.at, closed, queue.rows);
  const close = async ({ key }: PeriodState): Promise<void> => {
    setAsked(undefined);
    const path = '/api/resolutions/{r}/periods/{p}/closure';
    const done = await sending.send(
      key,
      (once) => command(path, { r: ledger, p: key }, undefined, once),
      ({ position }) => m.closing.closedSaid(period(key), position),
    );
    if (done) changed();
  };
  return (
    <>
      <div className="head">
        <div>
          <h1>{m.nav.closing}</h1>
          <p>{m.closing.lead}</p>
        </div>
      </div>
      <section className="sheet" aria-labelledby="cac-ky">
        <h2 id="cac-ky" className="sr">
          {m.closing.table}
        </h2>
        <div className="toolbar">
          <span className="seg" role="group" aria-label={m.closing.by}>
            {CADENCES.map((one) => (
              <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
                {m.closing.cadences[one]}
              </button>
            ))}
          </span>
        </div>
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <p className="sheet-body said-line">
          <Said sending={sending} />
        </p>
        <RowsTable
          label={m.closing.table}
          columns={[m.closing.period, m.closing.state, m.closing.waiting, m.closing.act]}
          rows={states.map((one) => ({
            key: one.key,
            cells: [
              period(one.key),
              <StateOf key="state" one={one} />,
              one.waiting === 0 ? m.closing.noneWaiting : m.closing.waitingCount(one.waiting),
              <Act
                key="act"
                one={one}
                approves={isA(session, 'approver')}
                busy={sending.busy}
                onClose={() => setAsked(one)}
              />,
            ],
          }))}
        />
      </section>
      <ClosedDays closed={closed} />
      <section className="sheet" aria-label={m.closing.reopen}>
        {mayPropose(session) ? <ReopenForm ledger={ledger} states={states} /> : <ProposeLocked />}
      </section>
      <WaitingProposals ledger={ledger} position={status.position} types={['PeriodReopened']} />
      {asked && (
        <Confirm
          title={`${m.closing.close(period(asked.key))}?`}
          act={m.closing.close(period(asked.key))}
          onAct={() => void close(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <ul className="plain">
            <li>{m.closing.days(date(asked.from), date(asked.to))}</li>
            <li>{m.closing.effectWaiting}</li>
            <li>{m.closing.effectFigures}</li>
            <li>{m.closing.lead}</li>
          </ul>
        </Confirm>
      )}
    </>
  );
};
export default ClosingPage;

/** Every range of days that is closed, with the closing behind it. */
const ClosedDays = ({ closed }: { readonly closed: ClosedPeriodsAnswer['rows'] }) => (
  <section className="sheet" aria-labelledby="da-chot">
    <div className="sheet-head">
      <h2 id="da-chot">{m.closing.ranges}</h2>
    </div>
    {closed.length === 0 ? (
      <p className="sheet-body muted">{m.closing.noRange}</p>
    ) : (
      <RowsTable
        label={m.closing.ranges}
        columns={[m.closing.rangeDays, m.closing.rangeBy, m.closing.rangeAt, m.closing.rangeEvent]}
        rows={closed.map(({ from, to, by, closedAt, position }) => ({
          key: from,
          cells: [
            m.closing.days(date(from), date(to)),
            by,
            instant(closedAt),
            <EventNumber key="event" position={position} feed />,
          ],
        }))}
      />
    )}
  </section>
);

const StateOf = ({ one: { state, closing } }: { readonly one: PeriodState }) => {
  if (state === 'closed' && closing) {
    return (
      <span>
        {m.closing.closed(closing.by, instant(closing.closedAt))} <EventNumber position={closing.position} feed />
      </span>
    );
  }
  return state === 'partly' ? m.closing.partly : m.closing.open;
};

interface ActProps {
  readonly one: PeriodState;
  readonly approves: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

const lockOf = ({ over, waiting }: PeriodState, approves: boolean): string | undefined => {
  if (!over) return m.closing.lockedRunning;
  if (waiting > 0) return m.closing.lockedWaiting;
  return approves ? undefined : m.closing.lockedRole;
};

const Act = ({ one, approves, busy, onClose }: ActProps) => {
  if (one.state === 'closed') return '—';
  const lock = lockOf(one, approves);
  if (lock === undefined) {
    return (
      <span>
        <button className="btn btn-s" type="button" aria-disabled={busy} onClick={onClose}>
          {m.closing.close(period(one.key))}
        </button>
      </span>
    );
  }
  return (
    <p className="locked">
      <Icon name="i-lock" />
      <span>
        <b>{m.form.locked}</b> {lock}
      </span>
    </p>
  );
};

const ReopenForm = ({ ledger, states }: { readonly ledger: string; readonly states: readonly PeriodState[] }) => {
  const [key, setKey] = useState('');
  const [typed, setTyped] = useState(NO_DOCUMENT);
  const [reason, setReason] = useState('');
  const sending = useSending();
  const document = documentOf(typed);
  const body = key !== '' && document && reason.trim() !== '' ? { document, reason: reason.trim() } : undefined;
  const act = async (): Promise<void> => {
    if (!body) return;
    const path = '/api/resolutions/{r}/periods/{p}/reopening';
    const done = await sending.send(
      { key, ...body },
      (once) => command(path, { r: ledger, p: key }, body, once),
      ({ position }) => m.form.proposed(position),
    );
    if (!done) return;
    setKey('');
    setReason('');
  };
  return (
    <ActForm
      title={m.closing.reopen}
      act={m.closing.actReopen}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void act()}
      lead={m.form.twoHands}
    >
      <SelectField
        id="mo-ky"
        label={m.closing.period}
        value={key}
        onValue={setKey}
        options={states.filter(({ state }) => state !== 'open').map((one) => [one.key, period(one.key)] as const)}
      />
      <DocumentFields id="mo" typed={typed} onTyped={setTyped} />
      <TextField id="mo-ly-do" label={m.form.reason} value={reason} onValue={setReason} area />
    </ActForm>
  );
};
