import { type SubmitEvent, useState } from 'react';
import type { MomentsAnswer, ReconciliationAnswer, StatusAnswer } from '../../api/answers.ts';
import { type Moment, Problem } from '../../api/client.ts';
import * as api from '../../api/replay.ts';
import { SelectField, TextField } from '../../form/fields.tsx';
import { ProblemNotice } from '../../frame/notices.tsx';
import { pastQuarters } from '../../frame/past-quarters.ts';
import { date, period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { typedMoment } from '../../words/typed-date.ts';
import { dayOf, firstDay, lastDay } from './life.ts';
import type { Pin } from './pins.ts';
import { Why } from './why.tsx';

const OTHER = 'khac';
const words = m.replay.reconcile;

interface Report extends Moment {
  readonly key: string;
  readonly name: string;
}

/** The moments at which reports were likely written: those that went out, closings, ends of quarters, and the first pin. */
const reportsOf = (life: MomentsAnswer, first: Pin): readonly Report[] => {
  const marked = life.marks
    .filter(({ type }) => type === 'ReportIssued' || type === 'PeriodClosed')
    .toReversed()
    .map(({ position, type, report }): Report => {
      const what = report?.title ?? m.replay.marks[type as 'ReportIssued' | 'PeriodClosed'];
      const moment = report ? { at: report.at, asOf: String(report.asOf) } : { asOf: String(position) };
      return { key: `su-kien-${position}`, name: words.marked(what, date(dayOf(life, position)), position), ...moment };
    });
  const quarters = pastQuarters(firstDay(life), lastDay(life)).map(({ key, to }): Report => ({
    key,
    name: words.endOf(period(key)),
    at: to,
    asOf: to,
  }));
  const pin = { key: 'moc', name: words.ofPin(1, date(first.day)), asOf: first.asOf ?? String(first.position) };
  return [pin, ...marked, ...quarters];
};

interface ReconcileProps {
  readonly ledger: string;
  readonly life: MomentsAnswer;
  readonly first: Pin;
  readonly targets: StatusAnswer['targets'];
}

/** A figure in an older printed report, held against today's. */
export const Reconcile = ({ ledger, life, first, targets }: ReconcileProps) => {
  const reports = reportsOf(life, first);
  const [chosen, setChosen] = useState('moc');
  const [other, setOther] = useState('');
  const [target, setTarget] = useState('');
  const [figure, setFigure] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [answer, setAnswer] = useState<ReconciliationAnswer>();
  const [problem, setProblem] = useState<Problem>();

  const momentOf = (): Moment | undefined => {
    if (chosen !== OTHER) return reports.find(({ key }) => key === chosen);
    const asOf = /^[1-9]\d{0,14}$/.test(other.trim()) ? other.trim() : typedMoment(other);
    return asOf === undefined ? undefined : { asOf };
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const moment = momentOf();
    setMistake(moment ? undefined : words.badMoment(other));
    if (!moment) return;
    setProblem(undefined);
    try {
      setAnswer(
        await api.reconciliation(ledger, {
          ...(moment.asOf === undefined ? {} : { asOf: moment.asOf }),
          ...(moment.at === undefined ? {} : { at: moment.at }),
          ...(target === '' ? {} : { target }),
          ...(target === '' || figure.trim() === '' ? {} : { figure: figure.trim() }),
        }),
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setAnswer(undefined);
      setProblem(error);
    }
  };
  return (
    <section className="sheet" aria-labelledby="doi-chieu">
      <div className="sheet-head">
        <h2 id="doi-chieu">{words.title}</h2>
      </div>
      <form className="sheet-body reconcile" onSubmit={(event) => void submit(event)}>
        <p className="small muted">{words.lead}</p>
        <SelectField
          id="bao-cao"
          label={words.report}
          value={chosen === 'moc' ? '' : chosen}
          onValue={(value) => setChosen(value === '' ? 'moc' : value)}
          empty={reports[0]?.name ?? ''}
          options={[...reports.slice(1).map(({ key, name }) => [key, name] as const), [OTHER, words.other]]}
        />
        {chosen === OTHER && (
          <TextField
            id="moc-bao-cao"
            label={words.otherMoment}
            hint={words.otherHint}
            value={other}
            onValue={setOther}
            wrong={mistake}
          />
        )}
        <SelectField
          id="chi-tieu-bao-cao"
          label={words.target}
          value={target}
          onValue={setTarget}
          empty={words.all}
          options={targets.map(({ code, name }) => [code, `${code} ${name}`])}
        />
        {target !== '' && (
          <TextField id="so-da-in" label={words.figure} hint={words.figureHint} value={figure} onValue={setFigure} />
        )}
        <p>
          <button className="btn" type="submit">
            {words.act}
          </button>
        </p>
        {problem && <ProblemNotice problem={problem} />}
        <div role="status">{answer && <Answer of={answer} />}</div>
      </form>
    </section>
  );
};

const Answer = ({ of: { targets, remaining } }: { readonly of: ReconciliationAnswer }) => (
  <>
    {targets.map(({ code, sentence, why }) => (
      <p className="recon" key={code}>
        {sentence} <Why why={why} />
        {why.length > 0 && '.'}
      </p>
    ))}
    {targets.length === 0 && <p className="recon">{words.holds}</p>}
    {targets.length > 0 && remaining !== null && <p className="recon muted">{remaining}</p>}
  </>
);
