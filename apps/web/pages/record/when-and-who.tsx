import type { TargetAnswer } from '../../api/answers.ts';
import { type PeriodCadence, periodsOfYear } from '#resolution/values/period';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { FieldError } from '../../frame/notices.tsx';
import { period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import type { Draft, DraftChanges } from './draft.ts';
import { isPeriodic } from './submission.ts';

interface WhenAndWhoProps {
  readonly answer: TargetAnswer;
  readonly draft: Draft;
  readonly ledger: string;
  readonly onChange: (changes: DraftChanges) => void;
}

/** The periods of this year and the last that are over, the newest first: one that is not is estimated, not recorded. */
const periodsUpTo = (cadence: PeriodCadence, at: string): readonly string[] => {
  const year = Number(at.slice(0, 4));
  return [year - 1, year]
    .flatMap((one) => periodsOfYear(cadence, one))
    .filter(({ to }) => to <= at)
    .map(({ key }) => key)
    .reverse();
};

export const WhenAndWho = ({ answer, draft, ledger, onChange }: WhenAndWhoProps) => {
  const { cadence, scope, unitKinds } = answer.settings.definition;
  const byUnit = scope === 'unit';
  const roster = useReading(byUnit ? 'units' : 'none', async () => (byUnit ? api.units(ledger) : undefined));
  const units = (roster.answer?.rows ?? []).filter(
    ({ onRoster, kind }) => onRoster && (unitKinds?.includes(kind) ?? true),
  );
  const badDay = draft.day.trim() !== '' && typedDay(draft.day) === undefined;
  return (
    <>
      {cadence !== 'none' && isPeriodic(answer) ? (
        <div className="field">
          <label htmlFor="ky">{m.record.period}</label>
          <select
            className="input"
            id="ky"
            value={draft.period}
            onChange={({ target }) => onChange({ period: target.value })}
          >
            <option value="">—</option>
            {periodsUpTo(cadence, answer.at).map((key) => (
              <option key={key} value={key}>
                {period(key)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <div className={badDay ? 'field field-error' : 'field'}>
          <label htmlFor="ngay">{m.record.day}</label>
          <input
            className="input"
            id="ngay"
            inputMode="numeric"
            placeholder="dd/mm/yyyy"
            autoComplete="off"
            value={draft.day}
            aria-invalid={badDay}
            aria-describedby={badDay ? 'ngay-loi' : undefined}
            onChange={({ target }) => onChange({ day: target.value })}
          />
          {badDay && <FieldError id="ngay-loi" strong={m.moment.badDay(draft.day)} />}
        </div>
      )}
      {byUnit && (
        <div className="field">
          <label htmlFor="don-vi">{m.record.unit}</label>
          <select
            className="input"
            id="don-vi"
            value={draft.unit}
            onChange={({ target }) => onChange({ unit: target.value })}
          >
            <option value="">—</option>
            {units.map(({ unit, name }) => (
              <option key={unit} value={unit}>
                {unit} {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
};
