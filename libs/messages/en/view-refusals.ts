import type { ViewRefusalCode } from '#projections/view-refused-error';
import { formatInstant } from '../dates.ts';
import type { Sentence } from '../said.ts';

const view = (s: Parameters<Sentence>[0]): string => `view ${s.raw('view')} of ledger ${s.raw('ledger')}`;

const moment = (s: Parameters<Sentence>[0]): string => formatInstant('en', s.raw('begunAt'));

export const viewRefusals: Record<ViewRefusalCode, Sentence> = {
  'view-unknown': (s) => `${s.typed('The view', 'view')} does not exist; name one of: ${s.raw('known')}.`,
  'rebuild-running': (s) =>
    `Ledger ${s.raw('ledger')} is being rebuilt or compared already; wait until that ends, or stop it first.`,
  'run-under-way': (s) =>
    `A rebuild is under way, begun by ${s.raw('startedBy')} at ${moment(s)}; wait for it, or cancel it and start again.`,
  'views-no-space': (s) =>
    `The disk of ${s.raw('folder') || 'the data folder'} has no room for a rebuild: ${s.number('neededBytes')} bytes are needed, ${s.number('freeBytes')} are free; ` +
    'free some space and try again.',
  'view-no-previous': (s) =>
    `No earlier generation of ${view(s)} is kept, so there is none to go back to; use rebuild.`,
  'view-previous-version': (s) =>
    `The earlier generation of ${view(s)} is of version ${s.raw('previousVersion')}, this program uses version ${s.raw('version')}; ` +
    'it cannot serve here, run the program it belongs to.',
  'view-previous-unusable': (s) =>
    `The earlier generation of ${view(s)} is lost or damaged (${s.raw('file')}), so it cannot serve; use rebuild.`,
  'schedule-fields': (s) =>
    `${s.typed('The schedule')} has ${s.raw('count')} fields; write the five of cron: minute, hour, day, month, weekday, such as “0 2 * * 6” (02:00 every Saturday).`,
  'schedule-field': (s) =>
    `${s.typed(`The ${s.raw('part')}`)} cannot be read; write a number from ${s.raw('minimum')} to ${s.raw('maximum')}, a range such as 1-5, ` +
    'several such as 1,3, steps such as */2, or * for all.',
  'schedule-never': (s) => `${s.typed('The schedule')} names a day that never comes; choose one that the month has.`,
  'schedule-jitter': (s) =>
    `${s.typed('The jitter')} in minutes is out of range; write ${s.raw('minimum')} to ${s.raw('maximum')}.`,
  'check-period': (s) =>
    `${s.typed('The period of the background check')} in hours is out of range; write whole hours from ${s.raw('minimum')} to ${s.raw('maximum')}, such as 24.`,
};
