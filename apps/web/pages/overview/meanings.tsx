import { STATUSES } from '#resolution/verdict/verdict';
import { Verdict } from '../../status/verdict.tsx';
import { m } from '../../words/language.ts';

/** How the bars are read, and what each verdict means. */
export const Meanings = () => (
  <>
    <p className="legend below">
      <span>
        <svg aria-hidden="true">
          <rect x="0" y="4" width="26" height="8" fill="currentColor" />
        </svg>
        {m.overview.legend.done}
      </span>
      <span>
        <svg aria-hidden="true" className="bar">
          <line className="mark" x1="13" x2="13" y1="0" y2="16" />
        </svg>
        {m.overview.legend.plan}
      </span>
      <span>{m.overview.legend.edges}</span>
      <span>{m.overview.legend.open}</span>
    </p>
    <details className="verdicts">
      <summary>{m.overview.meanings}</summary>
      <dl>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <Verdict of={{ status, missing: null }} />
            </dt>
            <dd>{m.overview.meaning[status]}</dd>
          </div>
        ))}
      </dl>
    </details>
  </>
);
