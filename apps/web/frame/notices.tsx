import type { ReactNode } from 'react';
import type { Problem } from '../api/client.ts';
import { m } from '../words/language.ts';
import { Icon } from './shapes.tsx';

/** What went wrong, in the server's own sentences, and the way on. */
export const ProblemNotice = ({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) => (
  <div className="notice notice-warn" role="alert">
    <Icon name={problem.status === 0 ? 'i-offline' : 'i-error'} />
    <div>
      {problem.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </div>
    {again && (
      <button className="btn" type="button" onClick={again}>
        {m.problems.again}
      </button>
    )}
  </div>
);

interface FieldErrorProps {
  readonly id: string;
  readonly strong: string;
  readonly help?: string;
  /** The ways out that can be chosen at once. */
  readonly children?: ReactNode;
}

/** An error beside its field: what was typed, and what to do. */
export const FieldError = ({ id, strong, help, children }: FieldErrorProps) => (
  <div className="error" id={id} role="alert">
    <Icon name="i-error" />
    <p>
      <strong>{strong}</strong> {help}
    </p>
    {children}
  </div>
);

export const Loading = () => (
  <p className="muted" role="status">
    {m.problems.loading}
  </p>
);
