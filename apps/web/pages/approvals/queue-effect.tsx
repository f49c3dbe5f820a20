import type { QueueRow, TargetStatus } from '#ledger/queries/answers';
import { addDecimals } from '../../status/add-decimals.ts';
import { Change } from '../../status/change.tsx';
import { Verdict } from '../../status/verdict.tsx';
import { actualText } from '../../words/format.ts';
import { m } from '../../words/language.ts';

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

/** The total of a running sum once the row is approved; of other measures only the ledger can say. */
const totalAfter = ({ values, current }: QueueRow, { kind, actual }: TargetStatus): string | undefined => {
  if (kind !== 'cumulative' || actual === null || !values || !('value' in values)) return undefined;
  const total = addDecimals(actual, values.value);
  return current && 'value' in current ? addDecimals(total, negated(current.value)) : total;
};

/** What the target stands at now, and its total if the row is approved. */
export const QueueEffect = ({ row, target }: { readonly row: QueueRow; readonly target: TargetStatus }) => {
  const after = totalAfter(row, target);
  return (
    <table className="effect">
      <caption>
        <span className="sr">{m.approvals.columns.now}</span>
      </caption>
      <tbody>
        {after !== undefined && target.actual !== null && (
          <Change
            name={m.record.total}
            was={actualText(target.actual, target.goal)}
            now={actualText(after, target.goal)}
          />
        )}
        <tr>
          <th scope="row">{m.record.verdict}</th>
          <td className="same">
            <Verdict of={target} />
          </td>
        </tr>
      </tbody>
    </table>
  );
};
