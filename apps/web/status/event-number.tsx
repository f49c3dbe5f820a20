import { Link } from '../router.tsx';
import { m } from '../words/language.ts';

interface EventNumberProps {
  readonly position: number;
  /** Leads to the feed, from a page that has no history of its own. */
  readonly feed?: boolean;
}

/** An event's number: always the same small box; it leads to the event in words. */
export const EventNumber = ({ position, feed }: EventNumberProps) =>
  feed ? (
    <Link className="ev-no" aria-label={m.target.event(position)} href={`/nhat-ky?den=${position}`}>
      {position}
    </Link>
  ) : (
    <a className="ev-no" aria-label={m.target.event(position)} href={`#su-kien-${position}`}>
      {position}
    </a>
  );
