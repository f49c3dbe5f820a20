import { type SubmitEvent, useEffect, useState } from 'react';
import type { ChecksStanding } from '../../api/answers.ts';
import { setChecks } from '../../api/operations.ts';
import { Said } from '../../form/act-form.tsx';
import { useSending } from '../../form/use-sending.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { Choice } from './choice.tsx';
import { checkWords, whole } from './operations-words.ts';

const say = m.operations;
/** From an hour to a month. */
const PERIODS = [1, 6, 12, 24, 48, 168, 720];

interface ChecksProps {
  readonly checks: ChecksStanding;
  readonly onSet: () => void;
}

/** The check that comes round by itself, one ledger at a time: how often, the last one, the next; paused, and taken up again. */
export const Checks = ({ checks, onSet }: ChecksProps) => {
  const { periodHours, paused, setAt } = checks;
  const [typed, setTyped] = useState(periodHours);
  // What is set now, here or elsewhere, is what the form begins from.
  useEffect(() => setTyped(periodHours), [periodHours, setAt]);
  const sending = useSending();
  const send = async (body: { periodHours: number; paused: boolean }): Promise<void> => {
    const act = (): Promise<ChecksStanding> => setChecks(body);
    if (await sending.send([body, setAt], act, () => say.checksSaved)) onSet();
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    void send({ periodHours: typed, paused });
  };
  const periods = [...new Set([...PERIODS, periodHours])].sort((a, b) => a - b);
  return (
    <section className="sheet" aria-labelledby="doi-chieu">
      <div className="sheet-head">
        <h2 id="doi-chieu">{say.checks}</h2>
        <Said sending={sending} />
      </div>
      <div className="sheet-body checks">
        <Standing checks={checks} />
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <form className="checks-set" onSubmit={save}>
          <Choice
            id="chu-ky-doi-chieu"
            label={say.checksEvery}
            value={String(typed)}
            onValue={(hours) => setTyped(Number(hours))}
          >
            {periods.map((hours) => [String(hours), say.hours(hours)])}
          </Choice>
          <button className="btn" type="submit" aria-disabled={typed === periodHours || sending.busy}>
            {say.saveChecks}
          </button>
          <button className="btn btn-quiet" type="button" onClick={() => void send({ periodHours, paused: !paused })}>
            {paused ? say.resumeChecks : say.pauseChecks}
          </button>
        </form>
      </div>
    </section>
  );
};

/** How many ledgers take turns, the last check, and the next. */
const Standing = ({
  checks: { ledgers, paused, running, last, next, setBy, setAt },
}: {
  readonly checks: ChecksStanding;
}) => (
  <>
    <p className="say">
      {paused && <b>{say.checksPaused} </b>}
      {last ? (
        <>
          {say.lastCheck} <b>{last.ledger}</b>, {checkWords(last)}.{' '}
        </>
      ) : (
        `${say.noCheckYet} `
      )}
      {running !== null && (
        <>
          {say.checkingNow} <b>{running}</b>.{' '}
        </>
      )}
      {next && running === null && (
        <>
          {say.nextCheck} <b>{next.ledger}</b>, {say.fromOn(instant(next.from))}.
        </>
      )}
    </p>
    <p className="muted small">
      {say.checksOf(whole(ledgers))} {setBy !== null && setAt !== null && say.setBy(setBy, instant(setAt))}
    </p>
  </>
);
