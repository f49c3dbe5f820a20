import type { TargetAnswer } from '#ledger/queries/answers';
import { Verdict } from '../../status/verdict.tsx';
import { actualText, number, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { Change } from '../../status/change.tsx';
import { addDecimals } from '../../status/add-decimals.ts';
import type { Draft } from './draft.ts';
import { standing, type Submission } from './submission.ts';

interface EffectProps {
  readonly answer: TargetAnswer;
  readonly draft: Draft;
  readonly submission: Submission | undefined;
}

/** Old → new, before anything is sent. Only sums are worked out here: the verdict afterwards is the ledger's to give. */
export const Effect = ({ answer, draft, submission }: EffectProps) => {
  const { status, settings } = answer;
  const before = standing(draft, answer);
  const added = submission?.value;
  const now =
    added !== undefined
      ? number(added)
      : submission?.numerator !== undefined && submission.denominator !== undefined
        ? `${number(submission.numerator)}/${number(submission.denominator)}`
        : submission?.model;
  // A running total takes any number of results of one period: a new one stands beside those approved, it replaces none.
  const adds = settings.definition.measure.kind === 'cumulative';
  const replaced = adds && before?.status === 'approved' ? undefined : before;
  return (
    <table className="effect">
      <caption>
        <b className="small">{m.record.ifApproved}</b>
      </caption>
      <tbody>
        {now !== undefined && (
          <Change name={m.record.ofPeriod} was={replaced ? values(replaced.values) : m.record.none} now={now} />
        )}
        {adds && added !== undefined && status.actual !== null && (
          <Change
            name={m.record.total}
            was={actualText(status.actual, status.goal)}
            now={actualText(addDecimals(status.actual, added), status.goal)}
          />
        )}
        <tr>
          <th scope="row">{m.record.verdict}</th>
          <td className="same">
            <Verdict of={status} />
          </td>
        </tr>
      </tbody>
    </table>
  );
};
