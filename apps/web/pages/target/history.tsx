import type { HistoryAnswer } from '../../api/answers.ts';
import { RecordedAt } from '../../status/recorded-at.tsx';
import { m } from '../../words/language.ts';

/** What is still open or came back stands out from what was decided. */
const DOUBTFUL = new Set([
  'ResultRecorded',
  'ResultResubmitted',
  'ResultReturned',
  'CorrectionProposed',
  'ProposalMade',
]);

/** Every event of the target as a sentence, the newest first. */
export const History = ({ answer: { rows } }: { readonly answer: HistoryAnswer }) => {
  if (rows.length === 0) return <p className="muted">{m.target.noHistory}</p>;
  return (
    <ol className="timeline">
      {rows
        .toSorted((a, b) => b.position - a.position)
        .map(({ position, recordedAt, actor, type, sentence }) => {
          return (
            <li key={position} id={`su-kien-${position}`} className={DOUBTFUL.has(type) ? 'is-doubt' : undefined}>
              <RecordedAt at={recordedAt} />
              <div className="what">
                <b>{actor}:</b> {sentence} <span className="ev">{m.target.event(position)}</span>
              </div>
            </li>
          );
        })}
    </ol>
  );
};
