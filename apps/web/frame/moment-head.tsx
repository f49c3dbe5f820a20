import { type SubmitEvent, type ReactNode, useState } from 'react';
import type { StatusAnswer } from '../api/answers.ts';
import type { Moment } from '../api/client.ts';
import { navigate, useAddress } from '../router.tsx';
import { date, instant } from '../words/format.ts';
import { m } from '../words/language.ts';
import { dayAsTyped, momentAsTyped, typedDay, typedMoment } from '../words/typed-date.ts';
import { KeepMoment, KnownMoments } from './known-moments.tsx';
import { FieldError } from './notices.tsx';
import { typed } from './typed.ts';

interface MomentHeadProps {
  readonly answer: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly isPast: boolean;
  readonly live: boolean;
  readonly children: ReactNode;
}

/** The title, the sentence that says what is shown, and the two text fields that change it. */
export const MomentHead = ({ answer, isPast, live, children }: MomentHeadProps) => {
  const [before, at, between, asOf, after] = m.moment.sentence(date(answer.at), instant(answer.asOf));
  const { shown, go } = useMoment();
  return (
    <div className={isPast ? 'head is-past' : 'head'}>
      <div>
        {children}
        <p>
          {before}
          <strong>{at}</strong>
          {between}
          <strong>{asOf}</strong>
          {after} {live && <span className="live">{m.moment.live}</span>}
        </p>
        {isPast && (
          <p className="moment-acts">
            <button className="btn btn-primary" type="button" onClick={() => go({})}>
              {m.moment.now}
            </button>
            <KeepMoment asOf={answer.asOf} shown={shown} />
          </p>
        )}
      </div>
      <MomentForm key={`${answer.at}|${answer.asOf}`} answer={answer} isPast={isPast} />
    </div>
  );
};

/** The moment that the address asks for, and how another is asked for. */
const useMoment = () => {
  const { pathname, searchParams } = useAddress();
  const [at, asOf] = [searchParams.get('at'), searchParams.get('asOf')];
  const go = (asked: Moment): void => {
    const query = new URLSearchParams(searchParams);
    for (const name of ['at', 'asOf'] as const) {
      const value = asked[name];
      if (value === undefined) query.delete(name);
      else query.set(name, value);
    }
    navigate(query.size > 0 ? `${pathname}?${query.toString()}` : pathname);
  };
  return { shown: { ...(at === null ? {} : { at }), ...(asOf === null ? {} : { asOf }) }, go };
};

const MomentForm = ({
  answer,
  isPast,
}: {
  readonly answer: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly isPast: boolean;
}) => {
  const asked = useMoment();
  const [mistake, setMistake] = useState<{ field: 'at' | 'asOf'; text: string }>();
  const shown = { at: dayAsTyped(answer.at), asOf: momentAsTyped(answer.asOf) };

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = { at: typed(event.currentTarget, 'at').trim(), asOf: typed(event.currentTarget, 'asOf').trim() };
    const at = typedDay(text.at);
    const asOf = typedMoment(text.asOf);
    if (at === undefined) {
      setMistake({ field: 'at', text: m.moment.badDay(text.at) });
      return;
    }
    if (asOf === undefined) {
      setMistake({ field: 'asOf', text: m.moment.badMoment(text.asOf) });
      return;
    }
    setMistake(undefined);
    // A field left as it was keeps its exact moment, or stays "now": seconds are not shown, and must not get lost.
    asked.go({
      at: text.at === shown.at ? asked.shown.at : at,
      asOf: text.asOf === shown.asOf ? asked.shown.asOf : asOf,
    });
  };

  const field = (name: 'at' | 'asOf', label: string, placeholder: string) => (
    <div className={mistake?.field === name ? 'field field-error' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        id={name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={shown[name]}
        aria-invalid={mistake?.field === name}
        aria-describedby={mistake?.field === name ? 'moment-error' : undefined}
      />
    </div>
  );
  return (
    <form className="moment" aria-label={m.moment.label} onSubmit={submit}>
      <KnownMoments shown={asked.shown} isPast={isPast} position={answer.position} onChoose={asked.go} />
      {field('at', m.moment.at, 'dd/mm/yyyy')}
      {field('asOf', m.moment.asOf, 'hh:mm dd/mm/yyyy')}
      <button className="btn" type="submit">
        {m.moment.see}
      </button>
      {mistake && <FieldError id="moment-error" strong={mistake.text} />}
    </form>
  );
};
