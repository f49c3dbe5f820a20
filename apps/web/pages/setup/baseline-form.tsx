import { useState } from 'react';
import * as api from '../../api/client.ts';
import { command } from '../../api/command.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm } from '../../form/act-form.tsx';
import { documentOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { FieldGroup, SelectField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { number, period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';
import { partsOf, propose, type TargetForm } from './target-act.ts';
import { takesBaseline } from './typed-definition.ts';

const PATH = '/api/resolutions/{r}/targets/{c}/baseline';

/** Where counting starts, of a measure that takes a baseline. */
export const BaselineForm = (form: TargetForm) => {
  const { kind } = form.answer.settings.definition.measure;
  if (!takesBaseline(kind)) return null;
  return kind === 'coverage' ? <CoveredForm {...form} /> : <FigureForm {...form} />;
};

const wordsOf = (value: string, unit: string, year: number | string): string =>
  `${number(value)} ${unit} · ${period(String(year))}`;
const coveredWords = (covered: readonly { readonly unit: string; readonly model: string }[]): string =>
  covered.map(({ unit, model }) => `${unit} (${model})`).join(', ') || m.setup.none;

/** The baseline that stands, in words. */
const baselineWords = ({ settings, status }: TargetForm['answer']): string => {
  const standing = settings.baseline?.baseline;
  if (!standing) return m.setup.none;
  return 'covered' in standing ? coveredWords(standing.covered) : wordsOf(standing.value, status.unit, standing.year);
};

const FigureForm = (form: TargetForm) => {
  const [value, setValue] = useState('');
  const [year, setYear] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const { unit } = form.answer.status;
  const figure = typedNumber(value);
  const document = documentOf(paper);
  const body =
    figure !== undefined && /^\d{4}$/.test(year) && document
      ? { value: figure, year: Number(year), document }
      : undefined;
  const parts = partsOf(form);
  const change = body && {
    type: 'BaselineSet' as const,
    data: { target: parts.c, baseline: { value: body.value, year: body.year }, document: body.document },
  };
  return (
    <ActForm
      title={m.setup.baseline}
      act={m.setup.actBaseline}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(PATH, parts, body, key)))}
    >
      <div className="fields">
        <NumberField id="dk-so" label={m.setup.baselineValue} unit={unit} text={value} onText={setValue} />
        <TextField id="dk-nam" label={m.setup.baselineYear} value={year} onValue={setYear} placeholder="yyyy" />
      </div>
      <DocumentFields id="dk" typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={form.ledger}
        change={change}
        settings={
          figure !== undefined && year !== ''
            ? [{ name: m.setup.columns.baseline, was: baselineWords(form.answer), now: wordsOf(figure, unit, year) }]
            : []
        }
      />
    </ActForm>
  );
};

const CoveredForm = (form: TargetForm) => {
  const { measure, unitKinds } = form.answer.settings.definition;
  const [covered, setCovered] = useState<Readonly<Record<string, string>>>({});
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const roster = useReading('units', () => api.units(form.ledger));
  const units = (roster.answer?.rows ?? []).filter(({ kind }) => unitKinds?.includes(kind) ?? true);
  const models = measure.kind === 'coverage' ? measure.models : [];
  const document = documentOf(paper);
  const body = document && {
    covered: Object.entries(covered).flatMap(([unit, model]) => (model === '' ? [] : [{ unit, model }])),
    document,
  };
  const parts = partsOf(form);
  const change = body && {
    type: 'BaselineSet' as const,
    data: { target: parts.c, baseline: { covered: body.covered }, document: body.document },
  };
  return (
    <ActForm
      title={m.setup.baseline}
      act={m.setup.actBaseline}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(PATH, parts, body, key)))}
    >
      <FieldGroup legend={m.setup.covered}>
        {units.map(({ unit, name }) => (
          <SelectField
            key={unit}
            id={`dk-${unit}`}
            label={`${unit} ${name}`}
            value={covered[unit] ?? ''}
            onValue={(model) => setCovered({ ...covered, [unit]: model })}
            options={models.map((one) => [one.model, one.name] as const)}
          />
        ))}
      </FieldGroup>
      <DocumentFields id="dk" typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={form.ledger}
        change={change}
        settings={
          body
            ? [{ name: m.setup.columns.baseline, was: baselineWords(form.answer), now: coveredWords(body.covered) }]
            : []
        }
      />
    </ActForm>
  );
};
