import { createContext, useContext, useState } from 'react';
import type { IssuedReports } from '../api/answers.ts';
import type { Moment } from '../api/client.ts';
import { reports } from '../api/replay.ts';
import { useReading } from '../api/use-reading.ts';
import { date, instant, period } from '../words/format.ts';
import { m } from '../words/language.ts';
import { pastQuarters } from './past-quarters.ts';

/** The resolution that is open, and the first day of its term: undefined while it is being read. */
export const OpenResolution = createContext<{ readonly ledger: string; readonly termFrom: string | undefined }>({
  ledger: '',
  termFrom: undefined,
});

/** Moments are of one ledger: another's events have other numbers. */
const placeOf = (ledger: string): string => `moments:${ledger}`;

interface KnownMoment extends Moment {
  readonly name: string;
}

const kept = (ledger: string): readonly KnownMoment[] => {
  try {
    return JSON.parse(localStorage.getItem(placeOf(ledger)) ?? '[]') as readonly KnownMoment[];
  } catch {
    return [];
  }
};

/** The ends of the quarters of the term before a day, the newest first: what was known by the end of each. */
const quarterEnds = (termFrom: string, today: string): readonly KnownMoment[] =>
  pastQuarters(termFrom, today).map(({ key, to }) => ({ name: m.moment.endOf(period(key)), at: to, asOf: to }));

const isSame = (one: KnownMoment, shown: Moment): boolean => one.at === shown.at && one.asOf === shown.asOf;

/** The moments of the reports that went out. */
const reported = ({ rows }: IssuedReports): readonly KnownMoment[] =>
  rows.map(({ title, at, asOf }) => ({ name: m.moment.report(title, date(at)), at, asOf: String(asOf) }));

interface KnownMomentsProps {
  readonly shown: Moment;
  readonly isPast: boolean;
  /** The event up to which the ledger is read: reports may have come since the last time. */
  readonly position: number;
  readonly onChoose: (moment: Moment) => void;
}

/** Moments that can be chosen in one step: now, those of issued reports, the quarters' ends, and those that this browser keeps. */
export const KnownMoments = ({ shown, isPast, position, onChoose }: KnownMomentsProps) => {
  const { ledger, termFrom } = useContext(OpenResolution);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const { answer } = useReading(`reports ${ledger}`, () => reports(ledger), position);
  const all = [
    ...(answer ? reported(answer) : []),
    ...(termFrom === undefined ? [] : quarterEnds(termFrom, today)),
    ...kept(ledger),
  ];
  const chosen = all.findIndex((one) => isSame(one, shown));
  return (
    <div className="field">
      <label htmlFor="moc">{m.moment.known}</label>
      <select
        className="input"
        id="moc"
        value={isPast ? String(chosen) : 'now'}
        onChange={({ target }) => onChoose(all[Number(target.value)] ?? {})}
      >
        <option value="now">{m.moment.nowLive}</option>
        {isPast && chosen < 0 && <option value="-1">{m.moment.other}</option>}
        {all.map(({ name }, index) => (
          <option key={`${name}${index}`} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Keeps the moment that is shown in this browser; gone once it is kept. */
export const KeepMoment = ({ asOf, shown }: { readonly asOf: string; readonly shown: Moment }) => {
  const { ledger } = useContext(OpenResolution);
  const [, setKeptNow] = useState(0);
  if (kept(ledger).some((one) => isSame(one, shown))) return null;
  const keep = (): void => {
    const next = [{ name: m.moment.keptName(instant(asOf)), ...shown }, ...kept(ledger)].slice(0, 20);
    localStorage.setItem(placeOf(ledger), JSON.stringify(next));
    setKeptNow((times) => times + 1);
  };
  return (
    <button className="btn btn-quiet" type="button" onClick={keep}>
      {m.moment.keep}
    </button>
  );
};
