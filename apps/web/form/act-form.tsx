import type { ReactNode, SubmitEvent } from 'react';
import { ProblemNotice } from '../frame/notices.tsx';
import { Icon } from '../frame/shapes.tsx';
import type { Sending } from './use-sending.ts';

interface ActFormProps {
  readonly title: string;
  /** What the button says: verb and object. */
  readonly act: string;
  /** Whether everything is there to be sent. */
  readonly ready: boolean;
  readonly sending: Sending;
  readonly onAct: () => void;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One act, folded away until it is wanted: its fields, its effect, its one button, and what came of it. */
export const ActForm = ({ title, act, ready, sending, onAct, lead, children }: ActFormProps) => {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ready) onAct();
  };
  return (
    <details className="act-form">
      <summary>{title}</summary>
      <form onSubmit={submit}>
        {lead !== undefined && <p className="muted">{lead}</p>}
        {children}
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <p className="act-foot">
          <button className="btn btn-primary" type="submit" aria-disabled={!ready || sending.busy}>
            {act}
          </button>
          <Said sending={sending} />
        </p>
      </form>
    </details>
  );
};

/** What an act gave, announced. */
export const Said = ({ sending: { said } }: { readonly sending: Sending }) => (
  <span className="said" role="status">
    {said !== undefined && (
      <>
        <Icon name="i-check" /> {said}
      </>
    )}
  </span>
);
