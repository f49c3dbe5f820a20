import { type SubmitEvent, useState } from 'react';
import type { IssuedReport, MomentsAnswer, ReconciliationAnswer, StatusAnswer } from '../../api/answers.ts';
import { Problem } from '../../api/client.ts';
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

interface Report extends api.ReportNamed {
  readonly key: string;
  readonly name: string;
}

/** What a printed report may be of: the reports that went out, and moments at which others were likely written. */
const reportsOf = (life: MomentsAnswer, issued: readonly IssuedReport[], first: Pin): readonly Report[] => {
  const sent = issued.map(({ position, title, at }): Report => ({
    key: `su-kien-${position}`,
    name: words.issued(title, date(at), position),
    report: String(position),
  }));
  const closed = life.marks
    .filter(({ type }) => type === 'PeriodClosed')
    .toReversed()
    .map(({ position }): Report => ({
      key: `su-kien-${position}`,
      name: words.marked(m.replay.marks.PeriodClosed, date(dayOf(life, position)), position),
      asOf: String(position),
    }));
  const quarters = pastQuarters(firstDay(life), lastDay(life)).map(({ key, to }): Report => ({
    key,
    name: words.endOf(period(key)),
    at: to,
    asOf: to,
  }));
  const pin = { key: 'moc', name: words.ofPin(1, date(first.day)), asOf: first.asOf ?? String(first.position) };
  return [pin, ...sent, ...closed, ...quarters];
};

interface ReconcileProps {
  readonly ledger: string;
  readonly life: MomentsAnswer;
  readonly reports: readonly IssuedReport[];
  readonly first: Pin;
  readonly targets: StatusAnswer['targets'];
}

/** A figure in an older printed report, held against today's. */
export const Reconcile = ({ ledger, life, reports: issued, first, targets }: ReconcileProps) => {
  const reports = reportsOf(life, issued, first);
  const [chosen, setChosen] = useState('moc');
  const [other, setOther] = useState('');
  const [target, setTarget] = useState('');
  const [figure, setFigure] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [answer, setAnswer] = useState<ReconciliationAnswer>();
  const [problem, setProblem] = useState<Problem>();

  const named = (): api.ReportNamed | undefined => {
    if (chosen !== OTHER) return reports.find(({ key }) => key === chosen);
    const asOf = /^[1-9]\d{0,14}$/.test(other.trim()) ? other.trim() : typedMoment(other);
    return asOf === undefined ? undefined : { asOf };
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const report = named();
    setMistake(report ? undefined : words.badMoment(other));
    if (!report) return;
    setProblem(undefined);
    try {
      setAnswer(
        await api.reconciliation(ledger, report, {
          target: target === '' ? undefined : target,
          figure: target === '' || figure.trim() === '' ? undefined : figure.trim(),
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

const Answer = ({ of: { issued, targets, remaining } }: { readonly of: ReconciliationAnswer }) => (
  <>
    {issued?.sentences.map((sentence) => (
      <p className="recon muted" key={sentence}>
        {sentence}
      </p>
    ))}
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
