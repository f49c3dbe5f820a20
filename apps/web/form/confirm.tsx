import { type ReactNode, useEffect, useId, useRef } from 'react';
import { m } from '../words/language.ts';

interface ConfirmProps {
  readonly title: string;
  /** Verb and object, as on the button that asked. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  /** What the act does, before it is done. */
  readonly children: ReactNode;
}

/** Asks once more, naming what will be done: for acts that take effect at once. Esc and "Thôi" leave everything as it is. */
export const Confirm = ({ title, act, onAct, onCancel, children }: ConfirmProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={id} onClose={onCancel}>
      <h2 id={id}>{title}</h2>
      {children}
      <p className="act-foot">
        <button className="btn btn-primary" type="button" onClick={onAct}>
          {act}
        </button>
        {/* Where the keyboard begins: the way out, for what is done is not undone. */}
        <button className="btn btn-quiet" type="button" autoFocus onClick={onCancel}>
          {m.approvals.cancel}
        </button>
      </p>
    </dialog>
  );
};
