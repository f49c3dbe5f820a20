import type { TargetAnswer } from '../../api/answers.ts';
import { EventNumber } from '../../status/event-number.tsx';
import { date, figure, goal, number } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { SIX_PARTS } from '../../words/six-parts.ts';
import { takesBaseline } from './typed-definition.ts';

/** What a target is measured against as known at the moment, each with the event that set it. */
export const SettingsInForce = ({ answer: { settings, status } }: { readonly answer: TargetAnswer }) => {
  const { baseline, roadmaps, goals, interpretation, responsibility, dropped } = settings;
  const words = m.target.sixParts;
  const unit = status.unit;
  return (
    <dl className="sheet-body in-force">
      <div>
        <dt>{m.setup.columns.goal}</dt>
        {goals.map((version) => (
          <dd key={version.position}>
            {version.goal === null ? m.setup.notPublic : `${goal(version.goal)} ${unit}`}{' '}
            {m.setup.from(date(version.effectiveFrom))} <EventNumber position={version.position} feed />
          </dd>
        ))}
      </div>
      <div>
        <dt>{m.setup.columns.baseline}</dt>
        <dd>
          {baseline === undefined ? (
            takesBaseline(settings.definition.measure.kind) ? (
              m.setup.none
            ) : (
              m.setup.notNeeded
            )
          ) : (
            <>
              {'covered' in baseline.baseline
                ? baseline.baseline.covered.map((one) => `${one.unit} (${one.model})`).join(', ') || m.setup.none
                : `${figure(baseline.baseline.value)} ${unit} · ${baseline.baseline.year}`}{' '}
              <EventNumber position={baseline.position} feed />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{m.setup.columns.roadmap}</dt>
        {roadmaps.length === 0 && <dd>{m.setup.none}</dd>}
        {roadmaps.map((version) => (
          <dd key={version.position}>
            {version.milestones.map(({ year, value }) => `${year}: ${number(value)}`).join(' · ')}{' '}
            {m.setup.from(date(version.effectiveFrom))} <EventNumber position={version.position} feed />
          </dd>
        ))}
      </div>
      <div>
        <dt>{m.setup.columns.interpretation}</dt>
        <dd>
          {interpretation === null ? m.setup.notNeeded : m.words.interpretations[interpretation]}
          {!settings.interpretationConfirmed && ` · ${m.setup.unconfirmed}`}
        </dd>
      </div>
      <div>
        <dt>{m.setup.responsibility}</dt>
        <dd>{responsibility === undefined ? m.setup.none : <EventNumber position={responsibility.position} feed />}</dd>
        {responsibility &&
          SIX_PARTS.map((part) => <dd key={part}>{`${words[part]}: ${responsibility.assigned[part]}`}</dd>)}
      </div>
      {dropped && (
        <div>
          <dt>{m.setup.dropping}</dt>
          <dd>
            {m.setup.droppedFrom(date(dropped.effectiveFrom))} <EventNumber position={dropped.position} feed />
          </dd>
        </div>
      )}
    </dl>
  );
};
