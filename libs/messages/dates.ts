import { type Instant, type LocalDate, localDateOf } from '#resolution/values/local-date';
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A day: `03/04/2027` in Vietnamese, `3 Apr 2027` in English, where dd/MM could be taken for MM/dd. */
export const formatDate = (language: Language, date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** The time of day of a moment by the clock in Vietnam: `10:15`. */
export const formatClock = (instant: Instant): string => clock.format(new Date(instant));

/** A moment, to the minute, by the clock in Vietnam: `10:15 ngày 03/04/2027`. */
export const formatInstant = (language: Language, instant: Instant): string =>
  `${clock.format(new Date(instant))} ${language === 'vi' ? 'ngày' : 'on'} ${formatDate(language, localDateOf(instant))}`;

/** A moment where many stand below each other: `10:15 03/04/2027`. */
export const formatInstantShort = (language: Language, instant: Instant): string =>
  `${clock.format(new Date(instant))} ${formatDate(language, localDateOf(instant))}`;
