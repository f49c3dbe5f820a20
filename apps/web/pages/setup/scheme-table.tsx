import type { SchemeRow } from '../../api/answers.ts';
import { RowsTable } from '../../frame/rows-table.tsx';
import { date } from '../../words/format.ts';
import { m } from '../../words/language.ts';

/** Every scheme with its steps: what each produces, until when, and whether it is done. */
export const SchemeTable = ({ schemes }: { readonly schemes: readonly SchemeRow[] }) => {
  if (schemes.length === 0) return <p className="sheet-body muted">{m.setup.noScheme}</p>;
  const { step, product, deadline, weight, done } = m.setup.stepColumns;
  return schemes.map(({ scheme, name, steps, effectiveFrom }) => (
    <div key={scheme} className="sheet-body">
      <h3>
        {scheme} {name}
      </h3>
      <p className="muted">{effectiveFrom === null ? m.setup.notInForce : m.setup.inForce(date(effectiveFrom))}</p>
      <RowsTable
        label={`${scheme} ${name}`}
        columns={[step, product, deadline, weight, done]}
        rows={steps.map((one) => ({
          key: one.step,
          cells: [
            one.step,
            one.product,
            date(one.deadline),
            one.weight,
            one.completedOn === null ? m.setup.notDone : date(one.completedOn),
          ],
        }))}
      />
    </div>
  ));
};
