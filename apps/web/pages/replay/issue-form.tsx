import { useState } from 'react';
import { addressAt } from '../../address-at.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { DayField, TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Icon } from '../../frame/shapes.tsx';
import { Link } from '../../router.tsx';
import { m } from '../../words/language.ts';
import { dayAsTyped, typedDay } from '../../words/typed-date.ts';
import { lastDay, type Life } from './life.ts';

const say = m.replay.issue;

interface IssueFormProps {
  readonly ledger: string;
  readonly life: Life;
  readonly onIssued: () => void;
}

/** Issues a report of what the ledger knows now, up to a day. */
export const IssueForm = ({ ledger, life, onIssued }: IssueFormProps) => {
  const [title, setTitle] = useState('');
  const [day, setDay] = useState(dayAsTyped(lastDay(life)));
  /** The event of a report that was sent: sent again it stays the same one, though its own event has moved the head. */
  const [sent, setSent] = useState<number>();
  const sending = useSending();
  const asOf = sent ?? life.position;
  const at = typedDay(day);
  const body = at !== undefined && title.trim() !== '' ? { title: title.trim(), at, asOf } : undefined;
  const act = async (): Promise<void> => {
    if (!body) return;
    setSent(asOf);
    const done = await sending.send(
      body,
      (once) => command('/api/resolutions/{r}/reports', { r: ledger }, body, once),
      ({ position }) => say.done(position),
    );
    if (!done) return;
    setTitle('');
    setSent(undefined);
    onIssued();
  };
  const typed =
    (set: (text: string) => void) =>
    (text: string): void => {
      set(text);
      setSent(undefined);
    };
  return (
    <ActForm title={say.title} act={say.act} ready={body !== undefined} sending={sending} onAct={() => void act()}>
      <div className="fields">
        <TextField id="ten-bao-cao" label={say.name} value={title} onValue={typed(setTitle)} />
        <DayField id="ngay-bao-cao" label={say.day} value={day} onValue={typed(setDay)} />
      </div>
      <p className="small">
        {say.effect(asOf)}{' '}
        {at !== undefined && <Link href={addressAt('/', { at, asOf: String(asOf) })}>{say.see}</Link>}
      </p>
    </ActForm>
  );
};

/** In the place of the form where the account may not issue one. */
export const IssueLocked = () => (
  <p className="sheet-body locked">
    <Icon name="i-lock" />
    <span>
      <b>{m.form.locked}</b> {say.locked}
    </span>
  </p>
);
