import type { SchemeRow } from '../../api/answers.ts';
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
      <div className="scroll" tabIndex={0} role="region" aria-label={`${scheme} ${name}`}>
        <table>
          <thead>
            <tr>
              {[step, product, deadline, weight, done].map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((one) => (
              <tr key={one.step}>
                <th scope="row">{one.step}</th>
                <td>{one.product}</td>
                <td className="nowrap">{date(one.deadline)}</td>
                <td>{one.weight}</td>
                <td className="nowrap">{one.completedOn === null ? m.setup.notDone : date(one.completedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  ));
};
