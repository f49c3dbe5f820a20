import { useState } from 'react';
import { roadmapOn } from '#resolution/measures/roadmap-in-force';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { documentOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { DayField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { number } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import { NumberField } from '../record/number-field.tsx';
import { numberAsTyped, typedNumber } from '../record/read-number.ts';
import { roadmapChange } from './roadmap-change.ts';
import { partsOf, propose, type TargetForm } from './target-act.ts';

/** The years from the first goal's day to the one the goal is due in. */
const yearsOf = ({ answer: { settings } }: TargetForm): readonly number[] => {
  const first = Number(settings.goals[0]?.effectiveFrom.slice(0, 4) ?? settings.definition.dueOn.slice(0, 4));
  const last = Number(settings.definition.dueOn.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/** What is to be reached at the end of each year. Growth and schemes have no road of their own. */
export const RoadmapForm = (form: TargetForm) => {
  const { measure } = form.answer.settings.definition;
  const { settings } = form.answer;
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>(() => {
    const inForce = roadmapOn(settings, form.answer.at) ?? [];
    return Object.fromEntries([...inForce].map(([year, value]) => [year, numberAsTyped(value.toFixed())]));
  });
  const [from, setFrom] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  if (measure.kind === 'growth' || measure.kind === 'milestone') return null;
  const filled = yearsOf(form).filter((year) => (typed[year] ?? '').trim() !== '');
  const milestones = filled.flatMap((year) => {
    const value = typedNumber(typed[year] ?? '');
    return value === undefined ? [] : [{ year, value }];
  });
  const document = documentOf(paper);
  const effectiveFrom = typedDay(from);
  const whole = milestones.length > 0 && milestones.length === filled.length;
  const body =
    whole && document && (from.trim() === '' || effectiveFrom !== undefined)
      ? { milestones, document, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }
      : undefined;
  const changes = body
    ? roadmapChange(settings, { milestones, effectiveFrom: effectiveFrom ?? body.document.date }).map(
        ({ year, was, now }) => ({
          name: m.setup.year(year),
          was: was === null ? m.setup.none : number(was),
          now: now === null ? m.setup.none : number(now),
        }),
      )
    : [];
  const parts = partsOf(form);
  const path = '/api/resolutions/{r}/targets/{c}/roadmap';
  return (
    <ActForm
      title={m.setup.roadmap}
      act={m.setup.actRoadmap}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void (body && propose(sending, body, (key) => command(path, parts, body, key)))}
      lead={m.setup.roadmapLead}
    >
      <div className="fields">
        {yearsOf(form).map((year) => (
          <NumberField
            key={year}
            id={`lt-${year}`}
            label={m.setup.year(year)}
            unit={form.answer.status.unit}
            text={typed[year] ?? ''}
            onText={(text) => setTyped({ ...typed, [year]: text })}
          />
        ))}
        <DayField id="lt-tu" label={m.form.effectiveFrom} value={from} onValue={setFrom} />
      </div>
      <DocumentFields id="lt" typed={paper} onTyped={setPaper} />
      <ProposedEffect
        ledger={form.ledger}
        change={body && { type: 'RoadmapApproved', data: { target: parts.c, ...body } }}
        settings={changes}
      />
    </ActForm>
  );
};
