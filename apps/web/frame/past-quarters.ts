import { addDays, type LocalDate } from '#resolution/values/local-date';
import { type Period, periodsOfTerm } from '#resolution/values/period';

const QUARTERS = 8;

/** The last quarters that began on a day or later and have ended before another, the newest first. */
export const pastQuarters = (from: LocalDate, before: LocalDate): readonly Period[] =>
  periodsOfTerm('quarter', from, addDays(before, -1))
    .filter(({ to }) => to < before)
    .slice(-QUARTERS)
    .toReversed();
