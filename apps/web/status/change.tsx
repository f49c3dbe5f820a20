import type { ReactNode } from 'react';
import { m } from '../words/language.ts';

/** One line of a table of effects: old → new, for the eye and for the ear. */
export const Change = ({
  name,
  was,
  now,
}: {
  readonly name: string;
  readonly was: ReactNode;
  readonly now: ReactNode;
}) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      <span className="was">{was}</span>{' '}
      <span className="to" aria-hidden="true">
        →
      </span>
      <span className="sr">{m.record.becomes}</span> <span className="now">{now}</span>
    </td>
  </tr>
);
