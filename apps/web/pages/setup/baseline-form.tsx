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
import { m } from '../../words/language.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';
import { partsOf, propose, type TargetForm } from './target-act.ts';

const PATH = '/api/resolutions/{r}/targets/{c}/baseline';

/** Where counting starts. A running total starts from nothing, a scheme from its first step: neither takes one. */
export const BaselineForm = (form: TargetForm) => {
  const { kind } = form.answer.settings.definition.measure;
  if (kind === 'cumulative' || kind === 'milestone') return null;
  return kind === 'coverage' ? <CoveredForm {...form} /> : <FigureForm {...form} />;
};

const FigureForm = (form: TargetForm) => {
  const [value, setValue] = useState('');
  const [year, setYear] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
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
        <NumberField
          id="dk-so"
          label={m.setup.baselineValue}
          unit={form.answer.status.unit}
          text={value}
          onText={setValue}
        />
        <TextField id="dk-nam" label={m.setup.baselineYear} value={year} onValue={setYear} placeholder="yyyy" />
      </div>
      <DocumentFields id="dk" typed={paper} onTyped={setPaper} />
      <ProposedEffect ledger={form.ledger} change={change} />
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
      <ProposedEffect ledger={form.ledger} change={change} />
    </ActForm>
  );
};
