import { addDays, isLocalDate, localDateOf } from '#resolution/values/local-date';
import { PAGES } from '../../places.ts';
import { navigateInPlace, useAddress } from '../../router.tsx';
import { dayOf, lastDay, type Life, positionOn } from './life.ts';

/** One of the two moments: an event, the end of a day, or now. */
export interface Pin {
  readonly position: number;
  readonly day: string;
  /** As the API takes it; undefined is now. */
  readonly asOf: string | undefined;
  readonly kind: 'event' | 'day' | 'now';
}

const NAMES = { first: 'moc1', second: 'moc2' } as const;
const DAY = 'ngay';
const FIRST_ONES = 'chung';
type Which = keyof typeof NAMES;

const pinOf = (life: Life, text: string | null): Pin | undefined => {
  if (text !== null && /^[1-9]\d{0,14}$/.test(text)) {
    const position = Math.min(life.position, Number(text));
    return { position, day: dayOf(life, position), asOf: String(position), kind: 'event' };
  }
  if (text === null || !isLocalDate(text) || text > lastDay(life) || text < localDateOf(life.begun)) return undefined;
  return { position: positionOn(life, text), day: text, asOf: text, kind: 'day' };
};

/** A quarter before now: what a reader comes to compare with first. */
const usual = (life: Life): Pin => {
  const position = positionOn(life, addDays(lastDay(life), -92));
  return { position, day: dayOf(life, position), asOf: String(position), kind: 'event' };
};

interface Pins {
  readonly first: Pin;
  readonly second: Pin;
  /** The one day that both are judged on: the first one's, or that of a report; undefined where each is judged on its own. */
  readonly judgedOn: string | undefined;
  /** The event that is looked at on its own. */
  readonly event: number;
  /** Moves one of the moments, to an event or a day; undefined is now. It stops at the other. */
  readonly move: (which: Which, to: number | string | undefined) => void;
  readonly judge: (sameDay: boolean) => void;
  readonly look: (event: number) => void;
}

/** The two moments as the address holds them, so that it can be sent to somebody. */
export const usePins = (life: Life): Pins => {
  const { pathname, searchParams } = useAddress();
  const now: Pin = { position: life.position, day: lastDay(life), asOf: undefined, kind: 'now' };
  const second = pinOf(life, searchParams.get(NAMES.second)) ?? now;
  const asked = pinOf(life, searchParams.get(NAMES.first)) ?? usual(life);
  const first =
    asked.position > second.position ? { ...second, asOf: String(second.position), kind: 'event' as const } : asked;
  const set = (name: string, value: string | undefined): void => {
    const query = new URLSearchParams(searchParams);
    // What the reader sees stays, whichever of the two is moved.
    query.set(NAMES.first, first.asOf ?? String(first.position));
    // A report's day is of its own moment.
    if (name === NAMES.first && query.has(DAY)) query.set(DAY, FIRST_ONES);
    if (value === undefined) query.delete(name);
    else query.set(name, value);
    navigateInPlace(`${pathname}?${query.toString()}`);
  };
  const day = searchParams.get(DAY);
  const looked = Number(searchParams.get('su-kien') ?? '');
  return {
    first,
    second,
    judgedOn: day === FIRST_ONES ? first.day : day !== null && isLocalDate(day) ? day : undefined,
    event: Number.isSafeInteger(looked) && looked >= 1 ? Math.min(looked, life.position) : second.position,
    move: (which, to) => {
      const position = to === undefined ? life.position : typeof to === 'number' ? to : positionOn(life, to);
      if (which === 'first' && position > second.position) set(NAMES.first, String(second.position));
      else if (which === 'second' && position < first.position) set(NAMES.second, String(first.position));
      else if (which === 'second' && position >= life.position && typeof to !== 'string') set(NAMES.second, undefined);
      else set(NAMES[which], typeof to === 'string' ? to : String(Math.max(1, position)));
    },
    judge: (both) => set(DAY, both ? FIRST_ONES : undefined),
    look: (event) => set('su-kien', String(Math.min(life.position, Math.max(1, event)))),
  };
};

/** The address of a report's moment beside now, both judged on the day of the report. */
export const addressOfReport = ({ asOf, at }: { readonly asOf: number; readonly at: string }): string =>
  `${PAGES.replay.path}?${new URLSearchParams({ [NAMES.first]: String(asOf), [DAY]: at }).toString()}`;
