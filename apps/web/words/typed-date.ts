import { isLocalDate, localDateOf } from '#resolution/values/local-date';

const TYPED = /^(?:(\d{1,2}):(\d{2})\s+)?(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const parts = (text: string) => TYPED.exec(text.trim().replace('ngày ', ''));

/** A day typed as dd/mm/yyyy, as the API takes it; undefined when it is no day of the calendar. */
export const typedDay = (text: string): string | undefined => {
  const [, , , day = '', month = '', year = ''] = parts(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : undefined;
};

/** A moment typed as hh:mm dd/mm/yyyy in Vietnam's time, to the end of that minute; without a clock the whole day. */
export const typedMoment = (text: string): string | undefined => {
  const day = typedDay(text);
  const [, hour, minute] = parts(text) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return day;
  const ms = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:59.999+07:00`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
};

export const dayAsTyped = (day: string): string => day.split('-').reverse().join('/');

export const momentAsTyped = (instant: string): string => {
  const clock = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${clock} ${dayAsTyped(localDateOf(instant))}`;
};
