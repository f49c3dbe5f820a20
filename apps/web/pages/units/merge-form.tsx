import { useState } from 'react';
import type { RosterRow } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { DayField, FieldGroup, SelectField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import { KINDS } from './unit-kinds.ts';

interface MergeFormProps {
  readonly ledger: string;
  /** Those on the roster now. */
  readonly units: readonly RosterRow[];
}

const NOTHING = { successor: '', name: '', kind: '', day: '' };

/** Units become one: a new one, whose name and kind are asked, or one of those on the roster. */
export const MergeForm = ({ ledger, units }: MergeFormProps) => {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState(NOTHING);
  const sending = useSending();
  const successor = typed.successor.trim();
  const isNew = successor !== '' && !units.some(({ unit }) => unit === successor);
  const effectiveOn = typedDay(typed.day);
  const named = !isNew || (typed.name.trim() !== '' && typed.kind !== '');
  const data =
    picked.length > 0 && successor !== '' && named && effectiveOn !== undefined
      ? {
          predecessors: picked.filter((unit) => unit !== successor),
          successor,
          effectiveOn,
          ...(isNew ? { enrolled: { name: typed.name.trim(), kind: typed.kind } } : {}),
        }
      : undefined;
  const act = async (): Promise<void> => {
    if (!data) return;
    const path = '/api/resolutions/{r}/units/mergers';
    const done = await sending.send(
      data,
      (key) => command(path, { r: ledger }, data, key),
      ({ position }) => m.form.proposed(position),
    );
    if (!done) return;
    setPicked([]);
    setTyped(NOTHING);
  };
  const toggle = (unit: string): void =>
    setPicked(picked.includes(unit) ? picked.filter((one) => one !== unit) : [...picked, unit]);
  return (
    <ActForm
      title={m.units.merge}
      act={m.units.actMerge(picked.length)}
      ready={data !== undefined}
      sending={sending}
      onAct={() => void act()}
    >
      <FieldGroup legend={m.units.predecessors}>
        {units.map(({ unit, name }) => (
          <label key={unit} className="tick">
            <input className="check" type="checkbox" checked={picked.includes(unit)} onChange={() => toggle(unit)} />
            {unit} {name}
          </label>
        ))}
      </FieldGroup>
      <div className="fields">
        <TextField
          id="sn-ma"
          label={m.units.successor}
          hint={m.units.successorHint}
          value={typed.successor}
          onValue={(next) => setTyped({ ...typed, successor: next })}
        />
        {isNew && (
          <>
            <TextField
              id="sn-ten"
              label={m.units.name}
              value={typed.name}
              onValue={(name) => setTyped({ ...typed, name })}
            />
            <SelectField
              id="sn-loai"
              label={m.units.kind}
              value={typed.kind}
              onValue={(kind) => setTyped({ ...typed, kind })}
              options={KINDS}
            />
          </>
        )}
        <DayField
          id="sn-ngay"
          label={m.form.effectiveOn}
          value={typed.day}
          onValue={(day) => setTyped({ ...typed, day })}
        />
      </div>
      <ProposedEffect ledger={ledger} change={data && { type: 'UnitsMerged', data }} />
    </ActForm>
  );
};
