import { useState } from 'react';
import type { TargetAnswer } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Verdict } from '../../status/verdict.tsx';
import { EventNumber } from '../../status/event-number.tsx';
import { number } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';

interface EstimateProps {
  readonly ledger: string;
  readonly answer: TargetAnswer;
  /** Whether the roles may state one, now. */
  readonly states: boolean;
}

/** What a year is expected to come to, apart from what counts. Growth and schemes take none. */
export const Estimate = ({ ledger, answer, states }: EstimateProps) => {
  const { estimate, unit, kind } = answer.status;
  if (kind === 'growth' || kind === 'milestone') return null;
  return (
    <section className="sheet" aria-labelledby="uoc">
      <div className="sheet-head">
        <h2 id="uoc">{m.target.estimate}</h2>
      </div>
      <div className="sheet-body">
        {estimate === null ? (
          <p className="muted">{m.target.noEstimate}</p>
        ) : (
          <p>
            {m.target.estimated(estimate.year)}: <b>{number(estimate.value)}</b> {unit}{' '}
            <EventNumber position={estimate.position} />{' '}
            {estimate.judgement && (
              <>
                {m.target.byEstimate} <Verdict of={estimate.judgement} />
              </>
            )}
          </p>
        )}
        <p className="hint">{m.target.estimateLead}</p>
      </div>
      {states && <EstimateForm ledger={ledger} answer={answer} />}
    </section>
  );
};

const EstimateForm = ({ ledger, answer }: Omit<EstimateProps, 'states'>) => {
  const { target, measure, unitOfMeasure } = answer.settings.definition;
  const isFraction = measure.kind === 'ratio' || measure.kind === 'coverage';
  const [year, setYear] = useState(answer.at.slice(0, 4));
  const [typed, setTyped] = useState({ value: '', numerator: '', denominator: '' });
  const [note, setNote] = useState('');
  const sending = useSending();
  const [value, numerator, denominator] = [typed.value, typed.numerator, typed.denominator].map(typedNumber);
  const stated = isFraction
    ? numerator !== undefined && denominator !== undefined && { numerator, denominator }
    : value !== undefined && { value };
  const body =
    stated && /^\d{4}$/.test(year)
      ? { ...stated, year: Number(year), ...(note.trim() === '' ? {} : { note: note.trim() }) }
      : undefined;
  const act = async (): Promise<void> => {
    if (!body) return;
    const path = '/api/resolutions/{r}/targets/{c}/estimates';
    const done = await sending.send(
      body,
      (key) => command(path, { r: ledger, c: target }, body, key),
      ({ position }) => m.target.estimateSaid(position),
    );
    if (done) setTyped({ value: '', numerator: '', denominator: '' });
  };
  return (
    <ActForm
      title={m.target.stateEstimate}
      act={m.target.actEstimate}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <TextField id="uoc-nam" label={m.target.estimateYear} value={year} onValue={setYear} placeholder="yyyy" />
        {(isFraction ? (['numerator', 'denominator'] as const) : (['value'] as const)).map((part) => (
          <NumberField
            key={part}
            id={`uoc-${part}`}
            label={part === 'value' ? m.target.estimateValue : m.record[part]}
            unit={part === 'value' ? unitOfMeasure : ''}
            text={typed[part]}
            onText={(text) => setTyped({ ...typed, [part]: text })}
          />
        ))}
      </div>
      <TextField id="uoc-ghi-chu" label={m.record.note} value={note} onValue={setNote} />
    </ActForm>
  );
};
