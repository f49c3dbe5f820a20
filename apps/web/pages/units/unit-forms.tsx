import { useState } from 'react';
import type { RosterRow } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { DayField, SelectField, TextField } from '../../form/fields.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import { ListForm } from './list-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { KINDS } from './unit-kinds.ts';

interface UnitFormsProps {
  readonly ledger: string;
  readonly units: readonly RosterRow[];
}

/** Every way the roster can change, each a proposal. */
export const UnitForms = ({ ledger, units }: UnitFormsProps) => {
  const standing = units.filter(({ onRoster }) => onRoster);
  return (
    <>
      <EnrolForm ledger={ledger} />
      <ListForm ledger={ledger} />
      {/* Of an empty roster nothing can be renamed, merged or closed; a form that stands by then keeps what it said. */}
      {units.length > 0 && (
        <>
          <RenameForm ledger={ledger} units={standing} />
          <MergeForm ledger={ledger} units={standing} />
          <CloseForm ledger={ledger} units={standing} />
        </>
      )}
    </>
  );
};

const optionsOf = (units: readonly RosterRow[]) => units.map(({ unit, name }) => [unit, `${unit} ${name}`] as const);

const EnrolForm = ({ ledger }: { readonly ledger: string }) => {
  const [typed, setTyped] = useState({ unit: '', name: '', kind: '', day: '' });
  const sending = useSending();
  const effectiveOn = typedDay(typed.day);
  const { unit, name, kind } = typed;
  const data =
    unit.trim() !== '' && name.trim() !== '' && kind !== '' && effectiveOn !== undefined
      ? { unit: unit.trim(), name: name.trim(), kind, effectiveOn }
      : undefined;
  const act = async (): Promise<void> => {
    if (!data) return;
    const path = '/api/resolutions/{r}/units';
    const done = await sending.send(
      data,
      (key) => command(path, { r: ledger }, data, key),
      ({ position }) => m.form.proposed(position),
    );
    if (done) setTyped({ unit: '', name: '', kind: '', day: typed.day });
  };
  return (
    <ActForm
      title={m.units.enrol}
      act={m.units.actEnrol}
      ready={data !== undefined}
      sending={sending}
      onAct={() => void act()}
      lead={m.form.twoHands}
    >
      <div className="fields">
        <TextField
          id="dv-ma"
          label={m.units.code}
          value={unit}
          onValue={(next) => setTyped({ ...typed, unit: next })}
        />
        <TextField
          id="dv-ten"
          label={m.units.name}
          value={name}
          onValue={(next) => setTyped({ ...typed, name: next })}
        />
        <SelectField
          id="dv-loai"
          label={m.units.kind}
          value={kind}
          onValue={(next) => setTyped({ ...typed, kind: next })}
          options={KINDS}
        />
        <DayField
          id="dv-ngay"
          label={m.form.effectiveOn}
          value={typed.day}
          onValue={(day) => setTyped({ ...typed, day })}
        />
      </div>
      <ProposedEffect ledger={ledger} change={data && { type: 'UnitEnrolled', data }} />
    </ActForm>
  );
};

const RenameForm = ({ ledger, units }: UnitFormsProps) => {
  const [typed, setTyped] = useState({ unit: '', name: '', day: '' });
  const sending = useSending();
  const effectiveOn = typedDay(typed.day);
  const { unit, name } = typed;
  const named = units.find((one) => one.unit === unit);
  const data = name.trim() !== '' && effectiveOn !== undefined ? { name: name.trim(), effectiveOn } : undefined;
  const act = async (): Promise<void> => {
    if (!data) return;
    const path = '/api/resolutions/{r}/units/{u}/rename';
    const done = await sending.send(
      { unit, ...data },
      (key) => command(path, { r: ledger, u: unit }, data, key),
      ({ position }) => m.form.proposed(position),
    );
    if (done) setTyped({ unit: '', name: '', day: '' });
  };
  return (
    <ActForm
      title={m.units.rename}
      act={m.units.actRename}
      ready={unit !== '' && data !== undefined}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <SelectField
          id="dt-dv"
          label={m.units.unit}
          value={unit}
          onValue={(next) => setTyped({ ...typed, unit: next })}
          options={optionsOf(units)}
        />
        <TextField
          id="dt-ten"
          label={m.units.newName}
          value={name}
          onValue={(next) => setTyped({ ...typed, name: next })}
        />
        <DayField
          id="dt-ngay"
          label={m.form.effectiveOn}
          value={typed.day}
          onValue={(day) => setTyped({ ...typed, day })}
        />
      </div>
      <ProposedEffect
        ledger={ledger}
        change={data && unit !== '' ? { type: 'UnitRenamed', data: { unit, ...data } } : undefined}
        settings={
          named && name.trim() !== '' ? [{ name: m.units.nameOf(unit), was: named.name, now: name.trim() }] : []
        }
      />
    </ActForm>
  );
};

const CloseForm = ({ ledger, units }: UnitFormsProps) => {
  const [unit, setUnit] = useState('');
  const [day, setDay] = useState('');
  const sending = useSending();
  const effectiveOn = typedDay(day);
  const data = unit !== '' && effectiveOn !== undefined ? { effectiveOn } : undefined;
  const act = async (): Promise<void> => {
    if (!data) return;
    const path = '/api/resolutions/{r}/units/{u}/closure';
    const done = await sending.send(
      { unit, ...data },
      (key) => command(path, { r: ledger, u: unit }, data, key),
      ({ position }) => m.form.proposed(position),
    );
    if (done) setUnit('');
  };
  return (
    <ActForm
      title={m.units.close}
      act={m.units.actClose}
      ready={data !== undefined}
      sending={sending}
      onAct={() => void act()}
    >
      <div className="fields">
        <SelectField id="nh-dv" label={m.units.unit} value={unit} onValue={setUnit} options={optionsOf(units)} />
        <DayField id="nh-ngay" label={m.form.effectiveOn} value={day} onValue={setDay} />
      </div>
      <ProposedEffect ledger={ledger} change={data && { type: 'UnitClosed', data: { unit, ...data } }} />
    </ActForm>
  );
};
