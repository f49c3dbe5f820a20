import { type SubmitEvent, useState } from 'react';
import { m } from '../../words/language.ts';

interface ReasonFormProps {
  readonly id: string;
  readonly act: string;
  readonly item: string;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Nothing goes back without a reason that the other side can work with. */
export const ReasonForm = ({ id, act, item, busy, onReason, onCancel }: ReasonFormProps) => {
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '' && !busy) onReason(reason.trim());
  };
  return (
    <form className="return" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{m.approvals.reason(act, item)}</label>
        <textarea
          className="input"
          id={id}
          required
          autoFocus
          value={reason}
          aria-describedby={`${id}-y`}
          onChange={({ target }) => setReason(target.value)}
        />
        <span className="hint" id={`${id}-y`}>
          {m.approvals.reasonHint}
        </span>
      </div>
      <div className="return-act">
        <button className="btn btn-primary" type="submit" aria-disabled={busy || reason.trim() === ''}>
          {act}
        </button>
        <button className="btn btn-quiet" type="button" onClick={onCancel}>
          {m.approvals.cancel}
        </button>
      </div>
    </form>
  );
};
