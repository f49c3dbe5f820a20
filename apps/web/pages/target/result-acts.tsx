import { useState } from 'react';
import type { EffectsBody, ResultRow, TargetAnswer } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { command } from '../../api/command.ts';
import { useReading } from '../../api/use-reading.ts';
import { ActForm } from '../../form/act-form.tsx';
import { documentOf, missingOf, NO_DOCUMENT } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { SelectField, TextField } from '../../form/fields.tsx';
import { useSending } from '../../form/use-sending.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { Outcome } from '../../status/outcome.tsx';
import { period, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';

interface ResultActsProps {
  readonly ledger: string;
  readonly answer: TargetAnswer;
}

const nameOf = ({ period: key, occurredOn, unit, values: stated }: ResultRow): string =>
  [period(key ?? occurredOn), unit, values(stated)].filter((part) => part !== null).join(' · ');

const optionsOf = (rows: readonly ResultRow[]) => rows.map((row) => [String(row.result), nameOf(row)] as const);

/** What a clerk can do about results that are recorded: correct one that counts, or take one back. */
export const ResultActs = ({ ledger, answer }: ResultActsProps) => {
  const approved = answer.results.filter(({ status }) => status === 'approved');
  const pending = answer.results.filter(({ status }) => status === 'pending' || status === 'returned');
  // Shown as long as there are results at all: what the last act gave must not go with the last result it could be done to.
  if (answer.results.length === 0) return null;
  return (
    <>
      <CorrectionForm
        ledger={ledger}
        answer={answer}
        approved={approved.filter(({ correction }) => correction === null)}
      />
      <WithdrawalForm ledger={ledger} results={[...pending, ...approved]} />
    </>
  );
};

/** What an act would change, before it is sent. */
const ActEffect = ({ ledger, asked }: { readonly ledger: string; readonly asked: EffectsBody | undefined }) => {
  const { answer, problem } = useReading(JSON.stringify(asked ?? null), async () =>
    asked ? api.effects(ledger, asked) : undefined,
  );
  if (problem) return <ProblemNotice problem={problem} />;
  if (!answer) return null;
  return (
    <table className="effect">
      <caption>
        <b className="small">{m.record.ifApproved}</b>
      </caption>
      <tbody>
        {answer.targets.map(({ before, after }) => (
          <Outcome key={(before ?? after)?.code} before={before} after={after} named />
        ))}
      </tbody>
    </table>
  );
};

const NOTHING_TYPED = { value: '', numerator: '', denominator: '', model: '', ended: false };

const CorrectionForm = ({
  ledger,
  answer,
  approved,
}: ResultActsProps & { readonly approved: readonly ResultRow[] }) => {
  const { measure, unitOfMeasure } = answer.settings.definition;
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState(NO_DOCUMENT);
  const sending = useSending();
  const [value, numerator, denominator] = [typed.value, typed.numerator, typed.denominator].map(typedNumber);
  const stated =
    measure.kind === 'coverage'
      ? typed.model === ''
        ? undefined
        : { model: typed.model, ended: typed.ended }
      : measure.kind === 'ratio'
        ? numerator !== undefined && denominator !== undefined
          ? { numerator, denominator }
          : undefined
        : value === undefined
          ? undefined
          : { value };
  const evidence = documentOf(paper);
  const body =
    chosen !== '' && stated && reason.trim() !== '' && missingOf(paper).length === 0
      ? { ...stated, reason: reason.trim(), ...(evidence ? { evidence } : {}) }
      : undefined;
  const act = async (): Promise<void> => {
    if (!body) return;
    const path = '/api/resolutions/{r}/results/{id}/correction';
    const done = await sending.send(
      { chosen, ...body },
      (key) => command(path, { r: ledger, id: chosen }, body, key),
      ({ position }) => m.form.proposed(position),
    );
    if (!done) return;
    setChosen('');
    setTyped(NOTHING_TYPED);
    setReason('');
    setPaper(NO_DOCUMENT);
  };
  return (
    <ActForm
      title={m.target.correct}
      act={m.target.actCorrect}
      ready={body !== undefined}
      sending={sending}
      onAct={() => void act()}
      lead={approved.length > 0 ? m.target.correctLead : m.target.correctNone}
    >
      <SelectField
        id="dinh-chinh"
        label={m.target.whichResult}
        value={chosen}
        onValue={setChosen}
        options={optionsOf(approved.toReversed())}
      />
      {measure.kind === 'coverage' ? (
        <>
          <SelectField
            id="dinh-chinh-mh"
            label={m.record.model}
            value={typed.model}
            onValue={(model) => setTyped({ ...typed, model })}
            options={measure.models.map((one) => [one.model, one.name] as const)}
          />
          <label className="tick">
            <input
              className="check"
              type="checkbox"
              checked={typed.ended}
              onChange={({ target }) => setTyped({ ...typed, ended: target.checked })}
            />
            {m.target.modelEnded}
          </label>
        </>
      ) : (
        <div className="fields">
          {(measure.kind === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const)).map((part) => (
            <NumberField
              key={part}
              id={`dinh-chinh-${part}`}
              label={part === 'value' ? m.target.rightValue : m.record[part]}
              unit={part === 'value' ? unitOfMeasure : ''}
              text={typed[part]}
              onText={(text) => setTyped({ ...typed, [part]: text })}
            />
          ))}
        </div>
      )}
      <TextField id="dinh-chinh-ly-do" label={m.form.reason} value={reason} onValue={setReason} area />
      <DocumentFields id="dinh-chinh" typed={paper} onTyped={setPaper} optional />
      <ActEffect ledger={ledger} asked={body && { correct: { result: Number(chosen), ...body } }} />
    </ActForm>
  );
};

/** One's own waiting result is taken back at once; of an approved one it is asked. */
const WithdrawalForm = ({ ledger, results }: { readonly ledger: string; readonly results: readonly ResultRow[] }) => {
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSending();
  const row = results.find(({ result }) => String(result) === chosen);
  const ready = row !== undefined && reason.trim() !== '';
  const isApproved = row?.status === 'approved';
  const data = { result: Number(chosen), reason: reason.trim() };
  const act = async (): Promise<void> => {
    if (!ready) return;
    const changes = [{ type: 'ResultWithdrawn' as const, data }];
    const done = await sending.send(
      data,
      (key) =>
        isApproved
          ? command('/api/resolutions/{r}/proposals', { r: ledger }, { changes }, key)
          : command(
              '/api/resolutions/{r}/results/{id}/withdrawal',
              { r: ledger, id: chosen },
              { reason: data.reason },
              key,
            ),
      ({ position }) => (isApproved ? m.form.proposed(position) : m.target.withdrawn(position)),
    );
    if (!done) return;
    setChosen('');
    setReason('');
  };
  return (
    <ActForm
      title={m.target.withdraw}
      act={isApproved ? m.target.actAskWithdraw : m.target.actWithdraw}
      ready={ready}
      sending={sending}
      onAct={() => void act()}
      lead={results.length > 0 ? m.target.withdrawLead : m.target.withdrawNone}
    >
      <SelectField
        id="thu-hoi"
        label={m.target.whichResult}
        value={chosen}
        onValue={setChosen}
        options={optionsOf(results.toReversed())}
      />
      <TextField id="thu-hoi-ly-do" label={m.form.reason} value={reason} onValue={setReason} area />
      <ActEffect
        ledger={ledger}
        asked={ready && isApproved ? { propose: [{ type: 'ResultWithdrawn', data }] } : undefined}
      />
    </ActForm>
  );
};
