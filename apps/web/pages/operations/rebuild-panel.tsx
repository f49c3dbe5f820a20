import { useState } from 'react';
import type { OperationsAnswer, RunningRebuild } from '../../api/answers.ts';
import { Said } from '../../form/act-form.tsx';
import { Confirm } from '../../form/confirm.tsx';
import type { Sending } from '../../form/use-sending.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { duration, share, shareWords, starterWord, whole } from './operations-words.ts';

const say = m.operations;

interface RebuildPanelProps {
  readonly answer: OperationsAnswer;
  readonly sending: Sending;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** The run that is under way and how far it is; without one, the way to begin it. */
export const RebuildPanel = ({ answer, sending, onStart, onCancel }: RebuildPanelProps) => {
  const { running } = answer;
  const title = running ? (running.kind === 'check' ? say.checking : say.running(running.ledger)) : say.rebuild;
  return (
    <section className="sheet" aria-labelledby="dung-lai">
      <div className="sheet-head">
        <h2 id="dung-lai">{title}</h2>
        {running ? (
          <span className="muted small">{say.by(starterWord(running.startedBy), instant(running.begunAt))}</span>
        ) : (
          <Said sending={sending} />
        )}
      </div>
      {sending.problem && <ProblemNotice problem={sending.problem} />}
      <div className="sheet-body rebuild">
        {running ? (
          <Running running={running} onCancel={onCancel} />
        ) : (
          <p className="rebuild-act">
            <button className="btn btn-primary" type="button" onClick={onStart}>
              {say.start(whole(answer.ledgers))}
            </button>{' '}
            <span className="muted small">{say.startHint}</span>
          </p>
        )}
      </div>
    </section>
  );
};

const Running = ({ running, onCancel }: { readonly running: RunningRebuild; readonly onCancel: () => void }) => {
  const [isAsked, setAsked] = useState(false);
  const { startedBy, begunAt, events, total, eventsPerSecond, secondsLeft, elapsedSeconds, ledgers } = running;
  const done = share(events, total);
  const passed = [ledgers.scanned, ledgers.caughtUp, ledgers.compared, ledgers.ended];
  const at = passed.findIndex((count) => count < ledgers.total);
  return (
    <>
      <p className="rebuild-top">
        <span className="big">{shareWords(done)}</span>{' '}
        <span>
          {secondsLeft === null ? (
            say.leftUnknown
          ) : (
            <>
              {say.left} <b>{duration(secondsLeft)}</b>
            </>
          )}
        </span>
      </p>
      <progress className="progress" max={Math.max(1, total)} value={events} aria-label={say.progress(done)} />
      <p className="muted">
        {say.events(whole(events), whole(total))} · {say.rate(whole(eventsPerSecond))} ·{' '}
        {say.elapsed(duration(elapsedSeconds))}
      </p>
      <ol className="steps">
        {say.steps.map((step, index) => (
          <li
            key={step}
            className={index === at ? 'is-now' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <b>
              {index + 1} {step}
            </b>
            <span>{say.stepOf(whole(passed[index] ?? 0), whole(ledgers.total))}</span>
          </li>
        ))}
      </ol>
      <p className="rebuild-act">
        <button className="btn" type="button" onClick={() => setAsked(true)}>
          {say.cancel}
        </button>{' '}
        <span className="muted small">{say.cancelHint}</span>
      </p>
      {isAsked && (
        <Confirm
          title={say.cancelTitle(starterWord(startedBy), instant(begunAt))}
          act={say.cancel}
          onAct={() => {
            setAsked(false);
            onCancel();
          }}
          onCancel={() => setAsked(false)}
        >
          <p>{say.cancelBody(shareWords(done))}</p>
        </Confirm>
      )}
    </>
  );
};
