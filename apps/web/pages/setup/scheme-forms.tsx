import { useState } from 'react';
import type { SchemeRow } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { documentOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { DayField, SelectField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { dayAsTyped, typedDay } from '../../words/typed-date.ts';
import { m } from '../../words/language.ts';
import { numberAsTyped } from '../record/read-number.ts';
import { emptyStep, StepFields, stepsOf, type TypedStep } from './step-fields.tsx';

interface SchemeFormsProps {
  readonly ledger: string;
  readonly schemes: readonly SchemeRow[];
}

/** A scheme adopted or revised, and its steps marked done or opened again. */
export const SchemeForms = ({ ledger, schemes }: SchemeFormsProps) => (
  <>
    <SchemeForm ledger={ledger} schemes={schemes} revises={false} />
    {schemes.length > 0 && <SchemeForm ledger={ledger} schemes={schemes} revises />}
    {schemes.length > 0 && <StepForm ledger={ledger} schemes={schemes} reopens={false} />}
    {schemes.length > 0 && <StepForm ledger={ledger} schemes={schemes} reopens />}
  </>
);

const SchemeForm = ({ ledger, schemes, revises }: SchemeFormsProps & { readonly revises: boolean }) => {
  const [scheme, setScheme] = useState('');
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<readonly TypedStep[]>([emptyStep(1)]);
  const [from, setFrom] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const steps = stepsOf(typed);
  const document = documentOf(paper);
  const effectiveFrom = typedDay(from);
  const whole = steps && document && (from.trim() === '' || effectiveFrom !== undefined);
  const body = whole ? { steps, document, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) } : undefined;
  const ready = body !== undefined && scheme.trim() !== '' && (revises || name.trim() !== '');
  const id = revises ? 'da-sua' : 'da-moi';
  const choose = (code: string): void => {
    setScheme(code);
    const found = schemes.find((one) => one.scheme === code);
    if (found)
      setTyped(
        found.steps.map(({ step, product, deadline, weight }) => ({
          step: String(step),
          product,
          day: dayAsTyped(deadline),
          weight: numberAsTyped(weight),
        })),
      );
  };
  const act = async (): Promise<void> => {
    if (!body || !ready) return;
    const s = scheme.trim();
    await sending.send(
      { s, name, ...body },
      (key) =>
        revises
          ? command('/api/resolutions/{r}/schemes/{s}/revision', { r: ledger, s }, body, key)
          : command('/api/resolutions/{r}/schemes', { r: ledger }, { ...body, scheme: s, name: name.trim() }, key),
      ({ position }) => m.form.proposed(position),
    );
  };
  return (
    <ActForm
      title={revises ? m.setup.reviseScheme : m.setup.adoptScheme}
      act={revises ? m.setup.actReviseScheme : m.setup.actAdoptScheme}
      ready={ready}
      sending={sending}
      onAct={() => void act()}
      lead={m.form.twoHands}
    >
      <div className="fields">
        {revises ? (
          <SelectField
            id={`${id}-ma`}
            label={m.setup.scheme}
            value={scheme}
            onValue={choose}
            options={schemes.map((one) => [one.scheme, `${one.scheme} ${one.name}`] as const)}
          />
        ) : (
          <>
            <TextField id={`${id}-ma`} label={m.setup.schemeCode} value={scheme} onValue={setScheme} />
            <TextField id={`${id}-ten`} label={m.setup.schemeName} value={name} onValue={setName} />
          </>
        )}
        <DayField id={`${id}-tu`} label={m.form.effectiveFrom} value={from} onValue={setFrom} />
      </div>
      <StepFields id={id} typed={typed} onTyped={setTyped} />
      <DocumentFields id={id} typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={ledger}
        change={
          ready
            ? revises
              ? { type: 'SchemeRevised', data: { scheme, ...body } }
              : { type: 'SchemeAdopted', data: { scheme: scheme.trim(), name: name.trim(), ...body } }
            : undefined
        }
      />
    </ActForm>
  );
};

const StepForm = ({ ledger, schemes, reopens }: SchemeFormsProps & { readonly reopens: boolean }) => {
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSending();
  const occurredOn = typedDay(day);
  const [scheme = '', step = ''] = chosen.split('|');
  const ready = chosen !== '' && occurredOn !== undefined && (!reopens || reason.trim() !== '');
  const options = schemes.flatMap(({ scheme: code, steps }) =>
    steps
      .filter(({ completedOn }) => (completedOn !== null) === reopens)
      .map((one) => [`${code}|${one.step}`, `${code} · ${one.step}. ${one.product}`] as const),
  );
  const id = reopens ? 'buoc-mo' : 'buoc-xong';
  const act = async (): Promise<void> => {
    if (!ready) return;
    const parts = { r: ledger, s: scheme, n: step };
    const sent = await sending.send(
      { chosen, occurredOn, reason },
      (key) =>
        reopens
          ? command(
              '/api/resolutions/{r}/schemes/{s}/steps/{n}/reopening',
              parts,
              { occurredOn, reason: reason.trim() },
              key,
            )
          : command('/api/resolutions/{r}/schemes/{s}/steps/{n}/completion', parts, { occurredOn }, key),
      ({ position }) => m.form.proposed(position),
    );
    if (sent) setChosen('');
  };
  const done = { scheme, step: Number(step), occurredOn };
  const change = !ready
    ? undefined
    : reopens
      ? { type: 'SchemeStepReopened' as const, data: { ...done, reason: reason.trim() } }
      : { type: 'SchemeStepCompleted' as const, data: done };
  return (
    <ActForm
      title={reopens ? m.setup.reopenStep : m.setup.completeStep}
      act={reopens ? m.setup.actReopenStep : m.setup.actCompleteStep}
      ready={ready}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <SelectField
          id={`${id}-buoc`}
          label={m.setup.stepColumns.step}
          value={chosen}
          onValue={setChosen}
          options={options}
        />
        <DayField id={`${id}-ngay`} label={m.setup.day} value={day} onValue={setDay} />
      </div>
      {reopens && <TextField id={`${id}-ly-do`} label={m.form.reason} value={reason} onValue={setReason} area />}
      <ProposedEffect ledger={ledger} change={change} />
    </ActForm>
  );
};
