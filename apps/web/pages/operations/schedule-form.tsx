import { type SubmitEvent, useEffect, useState } from 'react';
import { WEEKDAYS } from '#messages/schedules';
import type { ScheduleAnswer } from '../../api/answers.ts';
import { setSchedule } from '../../api/operations.ts';
import { Said } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { instant } from '../../words/format.ts';
import { language, m } from '../../words/language.ts';
import { Choice } from './choice.tsx';
import { runWindow, schedule as inWords } from './operations-words.ts';
import { cronTyped, isDay, isTime, type TypedSchedule, typedSchedule } from './typed-schedule.ts';

const say = m.operations;
/** Monday first, as weeks are read. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
const JITTERS = [0, 5, 15, 30, 60, 120, 240];

interface ScheduleFormProps {
  readonly schedule: ScheduleAnswer;
  readonly onSet: () => void;
}

/** When every view is rebuilt by itself: set in words, or as cron; paused, and taken up again. */
export const ScheduleForm = ({ schedule, onSet }: ScheduleFormProps) => {
  const { cron, jitterMinutes, paused, setAt } = schedule;
  const [typed, setTyped] = useState(() => typedSchedule(cron, jitterMinutes));
  // What is set now, here or elsewhere, is what the form begins from.
  useEffect(() => setTyped(typedSchedule(cron, jitterMinutes)), [cron, jitterMinutes, setAt]);
  const sending = useSending();
  const change = (changed: Partial<TypedSchedule>): void => setTyped((before) => ({ ...before, ...changed }));
  const wanted = cronTyped(typed);
  const isChanged = wanted !== cron || (wanted !== null && Number(typed.jitter) !== jitterMinutes);

  const send = async (body: { cron: string | null; jitterMinutes: number; paused: boolean }): Promise<void> => {
    if (
      await sending.send(
        [body, setAt],
        () => setSchedule(body),
        () => say.saved,
      )
    )
      onSet();
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (wanted !== undefined) void send({ cron: wanted, jitterMinutes: Number(typed.jitter), paused });
  };
  // The server says which field of the expression cannot be read.
  const refused = typed.every === 'cron' && sending.problem?.status === 400 ? sending.problem.details[0] : undefined;
  return (
    <section className="sheet" aria-labelledby="lich">
      <div className="sheet-head">
        <h2 id="lich">{say.schedule}</h2>
        <Said sending={sending} />
      </div>
      <form className="sheet-body sched" onSubmit={save}>
        <Choice
          id="chu-ky"
          label={say.every}
          value={typed.every}
          onValue={(every) => change({ every: every as TypedSchedule['every'] })}
        >
          {Object.entries(say.everies)}
        </Choice>
        {typed.every === 'week' && (
          <Choice id="thu" label={say.onWeekday} value={typed.weekday} onValue={(weekday) => change({ weekday })}>
            {WEEK.map((day) => [String(day), WEEKDAYS[language][day] ?? ''])}
          </Choice>
        )}
        {typed.every === 'month' && (
          <TextField
            id="ngay"
            label={say.onDay}
            value={typed.day}
            onValue={(day) => change({ day })}
            {...(Number(typed.day) > 28 ? { hint: say.dayHint } : {})}
            wrong={isDay(typed.day) ? undefined : say.badDay(typed.day)}
          />
        )}
        {typed.every === 'cron' && (
          <TextField
            id="cron"
            label={say.cron}
            value={typed.cron}
            onValue={(to) => change({ cron: to })}
            wrong={refused}
          />
        )}
        {typed.every !== 'cron' && typed.every !== 'never' && (
          <TextField
            id="gio"
            label={say.at}
            value={typed.at}
            onValue={(at) => change({ at })}
            wrong={isTime(typed.at) ? undefined : say.badTime(typed.at)}
          />
        )}
        {typed.every !== 'never' && (
          <Choice id="lech" label={say.jitter} value={typed.jitter} onValue={(jitter) => change({ jitter })}>
            {[...new Set([...JITTERS, Number(typed.jitter)])]
              .sort((a, b) => a - b)
              .map((minutes) => [String(minutes), minutes === 0 ? say.noJitter : say.minutes(minutes)])}
          </Choice>
        )}
        <p className="sched-say">
          <Standing schedule={schedule} />
          {isChanged && wanted !== undefined && (
            <b className="unsaved">{wanted === null ? say.unsavedNever : say.unsaved(inWords(wanted))}</b>
          )}
        </p>
        {sending.problem && refused === undefined && <ProblemNotice problem={sending.problem} />}
        <p className="sched-act">
          <button className="btn btn-primary" type="submit" aria-disabled={wanted === undefined || sending.busy}>
            {say.save}
          </button>{' '}
          {cron !== null && (
            <button
              className="btn btn-quiet"
              type="button"
              onClick={() => void send({ cron, jitterMinutes, paused: !paused })}
            >
              {paused ? say.resume : say.pause}
            </button>
          )}
        </p>
      </form>
    </section>
  );
};

/** What is set now, in words. */
const Standing = ({ schedule: { cron, paused, next, setBy, setAt } }: { readonly schedule: ScheduleAnswer }) => {
  if (cron === null) return <>{say.noSchedule} </>;
  const words = inWords(cron);
  return (
    <>
      {words.charAt(0).toLocaleUpperCase(language) + words.slice(1)}.{' '}
      {next && (
        <>
          {say.nextIs} <b>{runWindow(next)}</b>.{' '}
        </>
      )}
      {paused ? <b>{say.pausedNow} </b> : `${say.promise} `}
      <code>{cron}</code>{' '}
      <span className="muted">
        {setBy !== null && setAt !== null ? say.setBy(setBy, instant(setAt)) : say.setByEnvironment}{' '}
      </span>
    </>
  );
};
