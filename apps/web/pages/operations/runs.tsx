import type { RebuildRun } from '../../api/answers.ts';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Icon } from '../../frame/shapes.tsx';
import { m } from '../../words/language.ts';
import { duration, short, starterWord, whole } from './operations-words.ts';

const say = m.operations;

interface RunsProps {
  readonly runs: readonly RebuildRun[];
  readonly onReports: (run: number | undefined) => void;
}

/** The last runs over ledgers, the newest first; each leads to its reports. */
export const Runs = ({ runs, onReports }: RunsProps) => (
  <section className="sheet" aria-labelledby="lan-chay">
    <div className="sheet-head">
      <h2 id="lan-chay">{say.runs}</h2>
      <button className="btn btn-quiet btn-s" type="button" onClick={() => onReports(undefined)}>
        {say.allReports}
      </button>
    </div>
    {runs.length === 0 ? (
      <p className="sheet-body muted">{say.noRun}</p>
    ) : (
      <RowsTable
        label={say.runs}
        columns={[say.begun, say.startedBy, say.ledgers, say.duration, say.perSecond, say.outcome]}
        rows={runs.map((run) => ({
          key: run.id,
          cells: [
            <button
              key="open"
              className="btn-quiet run-open"
              type="button"
              aria-label={`${short(run.begunAt)}, ${say.reportsOf(whole(run.id))}`}
              onClick={() => onReports(run.id)}
            >
              {short(run.begunAt)}
            </button>,
            starterWord(run.startedBy),
            run.ledger ?? (run.ledgers === 0 ? '—' : whole(run.ledgers)),
            run.outcome === 'running' ? '—' : duration(run.durationMs / 1000),
            run.outcome === 'running' ? '—' : whole(run.eventsPerSecond),
            <span key="outcome" className={run.outcome === 'failed' || run.outcome === 'drift' ? 'state bad' : 'state'}>
              <Icon name={outcomeIcon(run)} />
              {outcomeWords(run)}
            </span>,
          ],
        }))}
      />
    )}
  </section>
);

const outcomeIcon = ({ outcome }: RebuildRun): string => {
  if (outcome === 'failed' || outcome === 'drift') return 'i-error';
  return outcome === 'done' ? 'i-check' : outcome === 'running' ? 'i-wait' : 'i-return';
};

const outcomeWords = ({ outcome, kind, drifted, reason }: RebuildRun): string => {
  if (outcome === 'cancelled' && reason?.code === 'cut-off') return say.cutOff;
  if (outcome === 'done' && drifted > 0) return say.doneWithDrift(whole(drifted));
  if (outcome === 'done' && kind === 'check') return say.checkDone;
  return say.runOutcomes[outcome];
};
