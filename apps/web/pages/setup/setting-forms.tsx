import { useState } from 'react';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { documentOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { DayField, SelectField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { date, goal as goalWords } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { SIX_PARTS } from '../../words/six-parts.ts';
import { typedDay } from '../../words/typed-date.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';
import { READINGS } from './typed-definition.ts';
import { partsOf, propose, type TargetForm } from './target-act.ts';

/** Another goal, by a document; of a growth a range. */
export const RevisionForm = (form: TargetForm) => {
  const isRange = form.answer.settings.definition.measure.kind === 'growth';
  const [low, setLow] = useState('');
  const [high, setHigh] = useState('');
  const [from, setFrom] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const [lo, hi] = [typedNumber(low), typedNumber(high)];
  const goal = lo === undefined ? undefined : isRange ? (hi === undefined ? undefined : { lo, hi }) : { value: lo };
  const document = documentOf(paper);
  const effectiveFrom = typedDay(from);
  const body =
    goal && document && (from.trim() === '' || effectiveFrom !== undefined)
      ? { goal, document, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }
      : undefined;
  const parts = partsOf(form);
  const path = '/api/resolutions/{r}/targets/{c}/revision';
  const { unit, goal: standing } = form.answer.status;
  return (
    <ActForm
      title={m.setup.revision}
      act={m.setup.actRevision}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(path, parts, body, key)))}
    >
      <div className="fields">
        <NumberField
          id="dc-tu"
          label={isRange ? m.setup.goalLow : m.setup.goal}
          unit={unit}
          text={low}
          onText={setLow}
        />
        {isRange && <NumberField id="dc-den" label={m.setup.goalHigh} unit={unit} text={high} onText={setHigh} />}
        <DayField id="dc-ngay" label={m.form.effectiveFrom} value={from} onValue={setFrom} />
      </div>
      <DocumentFields id="dc" typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={form.ledger}
        change={body && { type: 'TargetRevised', data: { target: parts.c, ...body } }}
        settings={
          goal
            ? [
                {
                  name: m.setup.columns.goal,
                  was: standing === null ? m.setup.notPublic : `${goalWords(standing)} ${unit}`,
                  now: `${goalWords(goal)} ${unit}`,
                },
              ]
            : []
        }
      />
    </ActForm>
  );
};

/** A reading that still waits for its confirmation is not the same as a confirmed one. */
const wordsOf = ({ interpretation, interpretationConfirmed }: TargetForm['answer']['settings']): string => {
  if (interpretation === null) return m.setup.none;
  const words = m.words.interpretations[interpretation];
  return interpretationConfirmed ? words : `${words} (${m.setup.unconfirmed})`;
};

/** How the goal is read where the resolution leaves it open. */
export const InterpretationForm = (form: TargetForm) => {
  const [interpretation, setInterpretation] = useState('');
  const sending = useSending();
  const { settings } = form.answer;
  const readings = READINGS[settings.definition.measure.kind];
  if (!readings) return null;
  const chosen = readings.find((one) => one === interpretation);
  const body = interpretation === '' ? undefined : { interpretation };
  const parts = partsOf(form);
  const path = '/api/resolutions/{r}/targets/{c}/interpretation';
  return (
    <ActForm
      title={m.setup.interpretation}
      act={m.setup.actInterpretation}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(path, parts, body, key)))}
    >
      <SelectField
        id="ct"
        label={m.setup.reading}
        value={interpretation}
        onValue={setInterpretation}
        options={readings.map((one) => [one, m.words.interpretations[one]] as const)}
      />
      <ProposedEffect
        ledger={form.ledger}
        change={body && { type: 'InterpretationConfirmed', data: { target: parts.c, ...body } }}
        settings={
          chosen ? [{ name: m.setup.reading, was: wordsOf(settings), now: m.words.interpretations[chosen] }] : []
        }
      />
    </ActForm>
  );
};

/** The six clarities (sáu rõ): an office, never a person. */
export const ResponsibilityForm = (form: TargetForm) => {
  const now = form.answer.settings.responsibility?.assigned;
  const [typed, setTyped] = useState({
    office: now?.office ?? '',
    task: now?.task ?? '',
    responsibility: now?.responsibility ?? '',
    product: now?.product ?? '',
    deadline: now?.deadline ?? '',
    roadmap: now?.roadmap ?? '',
  });
  const sending = useSending();
  const ready = Object.values(typed).every((line) => line.trim() !== '');
  const parts = partsOf(form);
  const path = '/api/resolutions/{r}/targets/{c}/responsibility';
  const words = {
    office: m.setup.office,
    task: m.setup.task,
    responsibility: m.setup.duty,
    product: m.setup.product,
    deadline: m.setup.deadline,
    roadmap: m.setup.plan,
  };
  return (
    <ActForm
      title={m.setup.responsibility}
      act={m.setup.actResponsibility}
      ready={ready}
      sending={sending}
      onAct={() => void propose(sending, typed, (key) => command(path, parts, typed, key))}
    >
      {SIX_PARTS.map((name) => (
        <TextField
          key={name}
          id={`pc-${name}`}
          label={words[name]}
          value={typed[name]}
          onValue={(line) => setTyped({ ...typed, [name]: line })}
        />
      ))}
      <ProposedEffect
        ledger={form.ledger}
        change={ready ? { type: 'ResponsibilityAssigned', data: { target: parts.c, ...typed } } : undefined}
        settings={
          ready
            ? SIX_PARTS.map((name) => ({
                name: words[name],
                was: now?.[name] ?? m.setup.none,
                now: typed[name].trim(),
              }))
            : []
        }
      />
    </ActForm>
  );
};

/** A target that is no longer judged from a day on; its history stays. */
export const DroppingForm = (form: TargetForm) => {
  const [from, setFrom] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const document = documentOf(paper);
  const effectiveFrom = typedDay(from);
  const body =
    document && (from.trim() === '' || effectiveFrom !== undefined)
      ? { document, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }
      : undefined;
  const parts = partsOf(form);
  const path = '/api/resolutions/{r}/targets/{c}/dropping';
  return (
    <ActForm
      title={m.setup.dropping}
      act={m.setup.actDropping(parts.c)}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(path, parts, body, key)))}
    >
      <DayField id="tt-ngay" label={m.form.effectiveFrom} value={from} onValue={setFrom} />
      <DocumentFields id="tt" typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={form.ledger}
        change={body && { type: 'TargetDropped', data: { target: parts.c, ...body } }}
        settings={
          body
            ? [
                {
                  name: parts.c,
                  was: m.setup.followed,
                  now: m.setup.droppedFrom(date(effectiveFrom ?? body.document.date)),
                },
              ]
            : []
        }
      />
    </ActForm>
  );
};
