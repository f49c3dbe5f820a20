import type { MomentAsked } from '#ledger/moment';
import type { Refusal } from '#resolution/decider/decision';
import { type Instant, isInstant, isLocalDate } from '#resolution/values/local-date';
import { readDate } from './read-date.ts';

const POSITION = /^#?([1-9]\d{0,14})$/;
const CLOCK_AND_DAY = /^(\d{1,2}:\d{2})(?:\s+ngày)?\s+(\S+)$/;
/** What people type as `--at` and `--as-of`. */
export interface TypedMoment {
  readonly at?: string | undefined;
  readonly asOf?: string | number | undefined;
}

/** The end of a minute in Vietnam: `10:15`, as screens print it, covers everything recorded while the clock showed 10:15. */
const endOfMinute = (clock: string, date: string): Instant | undefined => {
  const time = Date.parse(`${date}T${clock.padStart(5, '0')}:59.999+07:00`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** `#14`, `14`, a day, `10:15 03/04/2027`, or an instant with its zone; undefined for anything else. */
const readAsOf = (typed: string): MomentAsked['asOf'] | undefined => {
  const text = typed.trim();
  const position = POSITION.exec(text)?.[1];
  if (position !== undefined) return Number(position);
  const date = readDate(text);
  if (isLocalDate(date)) return date;
  const [, clock, day] = CLOCK_AND_DAY.exec(text) ?? [];
  if (clock !== undefined && day !== undefined) {
    const on = readDate(day);
    return isLocalDate(on) ? endOfMinute(clock, on) : undefined;
  }
  const zoned = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  const instant = Number.isNaN(zoned) ? undefined : new Date(zoned).toISOString();
  return instant !== undefined && isInstant(instant) ? instant : undefined;
};

/** The moment a question is about, or why what was typed is none. */
export const readMoment = ({
  at,
  asOf,
}: TypedMoment): { readonly moment: MomentAsked } | { readonly refusals: readonly Refusal[] } => {
  const day = at === undefined ? undefined : readDate(at);
  const known = asOf === undefined ? undefined : readAsOf(String(asOf));
  const refusals: Refusal[] = [];
  if (day !== undefined && !isLocalDate(day)) {
    refusals.push({ code: 'date-malformed', field: 'at', params: { input: String(at) } });
  }
  if (asOf !== undefined && known === undefined) {
    refusals.push({ code: 'instant-malformed', field: 'asOf', params: { input: String(asOf) } });
  }
  if (refusals.length > 0) return { refusals };
  return { moment: { ...(day === undefined ? {} : { at: day }), ...(known === undefined ? {} : { asOf: known }) } };
};
