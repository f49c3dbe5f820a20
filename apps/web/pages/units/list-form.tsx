import { useState } from 'react';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { DayField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { Sentences } from '../../form/sentences.tsx';
import { useSending } from '../../form/use-sending.ts';
import { FieldError } from '../../frame/notices.tsx';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import { readList } from './read-list.ts';
import { KINDS } from './unit-kinds.ts';

/** A whole roster at once, pasted from a sheet: one proposal, and one approval. */
export const ListForm = ({ ledger }: { readonly ledger: string }) => {
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const sending = useSending();
  const effectiveOn = typedDay(day);
  const { units, unread } = readList(text, KINDS);
  const changes =
    units.length > 0 && unread.length === 0 && effectiveOn !== undefined
      ? units.map((unit) => ({ type: 'UnitEnrolled' as const, data: { ...unit, effectiveOn } }))
      : undefined;
  const act = async (): Promise<void> => {
    if (!changes) return;
    const done = await sending.send(
      changes,
      (key) => command('/api/resolutions/{r}/proposals', { r: ledger }, { changes }, key),
      ({ position }) => m.form.proposed(position),
    );
    if (done) setText('');
  };
  return (
    <ActForm
      title={m.units.list}
      act={m.units.actList(units.length)}
      ready={changes !== undefined}
      sending={sending}
      onAct={() => void act()}
      lead={m.units.listLead(KINDS.map(([, word]) => word).join(', '))}
    >
      <TextField id="ds-dong" label={m.units.listLines} value={text} onValue={setText} area />
      {unread.map((one) => (
        <FieldError key={one.line} id={`ds-loi-${one.line}`} strong={m.units.unread(one.line, one.text)} />
      ))}
      <DayField id="ds-ngay" label={m.form.effectiveOn} value={day} onValue={setDay} />
      {units.length > 0 && (
        <div>
          <p className="small">
            <b>{m.units.wouldEnrol(units.length)}</b>
          </p>
          <Sentences of={units.map(({ unit, name, kind }) => `${unit} ${name} (${m.words.unitKinds[kind]})`)} />
        </div>
      )}
      <ProposedEffect ledger={ledger} change={changes} />
    </ActForm>
  );
};
