import type { QueueRow } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { Outcome } from '../../status/outcome.tsx';
import { m } from '../../words/language.ts';
import { approvalOf } from './decisions.ts';

interface QueueEffectProps {
  readonly ledger: string;
  readonly rows: readonly QueueRow[];
  readonly position: number;
  /** Whose code need not be said. */
  readonly about: string | null;
}

/** What would come of approving rows together: of every target they reach, old → new; or why the ledger would refuse. */
export const QueueEffect = ({ ledger, rows, position, about }: QueueEffectProps) => {
  const asked = approvalOf(rows);
  const { answer, problem } = useReading(JSON.stringify(asked), () => api.effects(ledger, asked), position);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!answer) return null;
  if (answer.targets.length === 0) return <p className="muted">{m.approvals.movesNothing}</p>;
  return (
    <table className="effect">
      <caption>
        <span className="sr">{m.approvals.columns.now}</span>
      </caption>
      <tbody>
        {answer.targets.map(({ before, after }) => (
          <Outcome
            key={(before ?? after)?.code}
            before={before}
            after={after}
            named={(before ?? after)?.code !== about}
          />
        ))}
      </tbody>
    </table>
  );
};
