import { Fragment } from 'react';
import type { Phrase } from '../../api/answers.ts';
import { EventNumber } from '../../status/event-number.tsx';

/** Reasons in words, each with the numbers of its events. */
export const Why = ({ why }: { readonly why: readonly Phrase[] }) => (
  <>
    {why.map(({ text, events }, index) => (
      <Fragment key={`${text}${events[0] ?? ''}`}>
        {index > 0 && '; '}
        {text}
        {events.map((position) => (
          <Fragment key={position}>
            {' '}
            <EventNumber position={position} feed />
          </Fragment>
        ))}
      </Fragment>
    ))}
  </>
);
