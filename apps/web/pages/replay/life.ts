import { addDays, daysBetween, localDateOf } from '#resolution/values/local-date';
import type { MomentsAnswer } from '../../api/answers.ts';

/** The days of a ledger's life, as far as positions are found in them. */
export type Life = Pick<MomentsAnswer, 'begun' | 'asOf' | 'position' | 'days'>;

export const firstDay = ({ begun }: Life): string => localDateOf(begun);
export const lastDay = ({ asOf }: Life): string => localDateOf(asOf);
/** How many days the life is long: the slider's range. */
export const daysOf = (life: Life): number => Math.max(1, daysBetween(firstDay(life), lastDay(life)));

/** The last event known by the end of a day; the first one for a day before it. */
export const positionOn = ({ days }: Life, day: string): number => days.findLast((one) => one.day <= day)?.last ?? 1;

/** The day on which an event was recorded. */
export const dayOf = (life: Life, position: number): string =>
  life.days.find(({ last }) => last >= position)?.day ?? lastDay(life);

/** Where a day stands along the slider. */
export const placeOf = (life: Life, day: string): number =>
  Math.min(daysOf(life), Math.max(0, daysBetween(firstDay(life), day)));
export const dayAt = (life: Life, place: number): string => addDays(firstDay(life), place);

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The event a month back or on: the last of the month before, or of this one or the next; always at least one event away. */
export const monthAway = (life: Life, position: number, direction: 1 | -1): number => {
  const day = dayOf(life, position);
  if (direction === -1) return Math.max(1, Math.min(position - 1, positionOn(life, addDays(firstOfMonth(day), -1))));
  const next = life.days.filter(({ last }) => last > position);
  const [month] = next.map((one) => one.day.slice(0, 7));
  return next.findLast((one) => one.day.slice(0, 7) === month)?.last ?? life.position;
};

interface LifeMonth {
  /** 2027-01 */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly events: number;
}

/** What was recorded in each month of the life, those with nothing too. */
export const monthsOf = (life: Life): readonly LifeMonth[] => {
  const events = new Map<string, number>();
  for (const one of life.days) {
    const month = one.day.slice(0, 7);
    events.set(month, (events.get(month) ?? 0) + one.events);
  }
  const months: LifeMonth[] = [];
  for (let from = firstDay(life); from <= lastDay(life);) {
    const next = firstOfMonth(addDays(firstOfMonth(from), 31));
    const month = from.slice(0, 7);
    months.push({ month, from, to: addDays(next, -1), events: events.get(month) ?? 0 });
    from = next;
  }
  return months;
};
