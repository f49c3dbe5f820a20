import { m } from '../../words/language.ts';

/** An event's number: always the same small box; it leads to the event in the history below. */
export const EventNumber = ({ position }: { readonly position: number }) => (
  <a className="ev-no" aria-label={m.target.event(position)} href={`#su-kien-${position}`}>
    {position}
  </a>
);
