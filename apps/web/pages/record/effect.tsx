import type { Submission, TargetAnswer } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { Change } from '../../status/change.tsx';
import { Outcome } from '../../status/outcome.tsx';
import { number, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Draft } from './draft.ts';
import { standing } from './submission.ts';

interface EffectProps {
  readonly ledger: string;
  readonly answer: TargetAnswer;
  readonly draft: Draft;
  readonly submission: Submission | undefined;
  /** The result that is sent again. */
  readonly resubmits: number | undefined;
}

/** Old → new, before anything is sent: what the ledger itself says would come of it, or why it would refuse. */
export const Effect = ({ ledger, answer, draft, submission, resubmits }: EffectProps) => {
  const { settings, status } = answer;
  const asked = submission && {
    ...(resubmits === undefined
      ? { record: { ...submission, target: draft.target } }
      : { resubmit: { ...submission, result: resubmits } }),
  };
  const reading = useReading(
    JSON.stringify(asked ?? null),
    async () => (asked ? api.effects(ledger, asked) : undefined),
    answer.position,
  );
  const before = standing(draft, answer);
  const now =
    submission?.value !== undefined
      ? number(submission.value)
      : submission?.numerator !== undefined && submission.denominator !== undefined
        ? `${number(submission.numerator)}/${number(submission.denominator)}`
        : submission?.model;
  // A running total takes any number of results of one period: a new one stands beside those approved, it replaces none.
  const adds = settings.definition.measure.kind === 'cumulative';
  const replaced = adds && before?.status === 'approved' ? undefined : before;
  const targets = reading.answer?.targets ?? [{ before: status, after: status }];
  return (
    <>
      <table className="effect">
        <caption>
          <b className="small">{m.record.ifApproved}</b>
        </caption>
        <tbody>
          {now !== undefined && (
            <Change name={m.record.ofPeriod} was={replaced ? values(replaced.values) : m.record.none} now={now} />
          )}
          {targets.map(({ before: was, after }) => (
            <Outcome
              key={(was ?? after)?.code}
              before={was}
              after={after}
              named={(was ?? after)?.code !== draft.target}
            />
          ))}
        </tbody>
      </table>
      {reading.problem && <ProblemNotice problem={reading.problem} />}
    </>
  );
};
