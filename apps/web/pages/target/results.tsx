import type { ReactNode } from 'react';
import type { ResultRow, TargetAnswer } from '../../api/answers.ts';
import { Icon } from '../../frame/shapes.tsx';
import { period, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { EventNumber } from '../../status/event-number.tsx';

const ICONS = { pending: 'i-wait', returned: 'i-error', approved: 'i-check', withdrawn: 'st-noData' } as const;

const State = ({ result }: { readonly result: ResultRow }) => (
  <>
    <span className={result.status === 'pending' ? 'state state-wait' : 'state'}>
      <Icon name={ICONS[result.status]} />
      {m.words.resultStatuses[result.status]}
    </span>
    {result.corrected && <div className="unit">{m.target.corrected}</div>}
    {result.correction && <div className="unit">{m.target.correcting(values(result.correction.values))}</div>}
  </>
);

/** Every result with where it stands, the newest first. */
export const Results = ({ answer, children }: { readonly answer: TargetAnswer; readonly children: ReactNode }) => {
  const { results, settings } = answer;
  const { resultColumns: columns } = m.target;
  const byUnit = settings.definition.scope === 'unit';
  return (
    <section className="sheet" aria-labelledby="ket-qua">
      <div className="sheet-head">
        <h2 id="ket-qua">{m.target.results}</h2>
        <span className="muted small">{m.target.resultCount(results.length)}</span>
      </div>
      {results.length === 0 ? (
        <p className="sheet-body muted">{m.target.noResults}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="ket-qua">
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.period}</th>
                {byUnit && <th scope="col">{columns.unit}</th>}
                <th scope="col" className="num">
                  {columns.value}
                </th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.events}</th>
              </tr>
            </thead>
            <tbody>
              {results.toReversed().map((result) => (
                <tr key={result.result}>
                  <th scope="row" className="nowrap">
                    {period(result.period ?? result.occurredOn)}
                  </th>
                  {byUnit && <td>{result.unit}</td>}
                  <td className="num">
                    <b>{values(result.values)}</b>
                  </td>
                  <td>
                    <State result={result} />
                  </td>
                  <td>
                    {result.events.map((position) => (
                      <span key={position}>
                        <EventNumber position={position} />{' '}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {children}
    </section>
  );
};
