import { Fragment } from 'react';
import type { TargetAnswer } from '../../api/answers.ts';
import { date, goal, number } from '../../words/format.ts';
import { m } from '../../words/language.ts';

/** What the target is and how it is counted, as the resolution and later decisions set it. */
export const Definition = ({ answer: { status, settings } }: { readonly answer: TargetAnswer }) => {
  const { definition, interpretation, interpretationConfirmed } = settings;
  const { facts } = m.target;
  const rows: readonly (readonly [string, string])[] = [
    [facts.goal, status.goal ? `${goal(status.goal)} ${status.unit}` : m.target.unpublished],
    [facts.due, date(definition.dueOn)],
    [facts.kind, `${m.words.kinds[status.kind]}, ${definition.direction === 'up' ? m.target.up : m.target.down}`],
    ...(interpretation
      ? [
          [
            facts.interpretation,
            m.words.interpretations[interpretation] + (interpretationConfirmed ? '' : ` (${m.target.unconfirmed})`),
          ] as const,
        ]
      : []),
    [
      facts.cadence,
      m.words.cadences[definition.cadence] +
        (definition.cadence === 'none' ? '' : `, ${m.target.within(definition.dueDays)}`),
    ],
    [facts.baseline, status.baseline === null ? m.words.missing.baseline : number(status.baseline)],
    [facts.theme, definition.theme],
  ];
  return (
    <section className="sheet" aria-labelledby="muc-tieu">
      <div className="sheet-head">
        <h2 id="muc-tieu">{m.target.definition}</h2>
      </div>
      <dl className="sheet-body facts">
        {rows.map(([name, text]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
};
