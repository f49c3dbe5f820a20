import { Fragment } from 'react';
import type { TargetAnswer } from '../../api/answers.ts';
import { m } from '../../words/language.ts';
import { SIX_PARTS } from '../../words/six-parts.ts';
import { EventNumber } from '../../status/event-number.tsx';

/** The six "rõ" of the plan: who, what, answering for what, with which product, until when, along which way. */
export const SixClarities = ({ settings: { responsibility } }: Pick<TargetAnswer, 'settings'>) => (
  <section className="sheet" aria-labelledby="sau-ro">
    <div className="sheet-head">
      <h2 id="sau-ro">{m.target.six}</h2>
      {responsibility && <EventNumber position={responsibility.position} />}
    </div>
    {responsibility ? (
      <dl className="sheet-body facts">
        {SIX_PARTS.map((part) => (
          <Fragment key={part}>
            <dt>{m.target.sixParts[part]}</dt>
            <dd>{responsibility.assigned[part]}</dd>
          </Fragment>
        ))}
      </dl>
    ) : (
      <p className="sheet-body muted">{m.target.noSix}</p>
    )}
  </section>
);
