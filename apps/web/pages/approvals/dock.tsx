import type { ReactNode } from 'react';
import { Icon } from '../../frame/shapes.tsx';
import { m } from '../../words/language.ts';

interface DockProps {
  readonly said: readonly { readonly text: string; readonly failed: boolean }[];
  readonly count: number;
  readonly busy: boolean;
  readonly onApprove: () => void;
  readonly onUnpick: () => void;
  /** What the act would change. */
  readonly children: ReactNode;
}

/** The bar at the foot: what the last decisions gave, and the one act for everything chosen. */
export const Dock = ({ said, count, busy, onApprove, onUnpick, children }: DockProps) => (
  <div className="dock">
    <div className="toasts" aria-live="polite">
      {said.map(({ text, failed }) => (
        <p key={text} className="toast">
          <Icon name={failed ? 'i-error' : 'i-check'} />
          {text}
        </p>
      ))}
    </div>
    {count > 0 && (
      <div className="dock-bar">
        <p>
          <b>{m.approvals.chosen(count)}</b>
        </p>
        {children}
        <button className="btn btn-quiet" type="button" onClick={onUnpick}>
          {m.approvals.unpick}
        </button>
        <button className="btn btn-primary" type="button" aria-disabled={busy} onClick={onApprove}>
          {m.approvals.approveMany(count)}
        </button>
      </div>
    )}
  </div>
);
