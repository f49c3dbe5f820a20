import type { SchemeStep } from '../events/facts.ts';
import type { Scheme } from '../settings/settings.ts';
import type { LocalDate } from '../values/local-date.ts';
import { inForce } from './in-force.ts';

/** The steps of a scheme on a day; undefined while it is not adopted. */
export const stepsOn = (scheme: Scheme, day: LocalDate): readonly SchemeStep[] | undefined =>
  inForce(scheme.versions, day)?.steps;

/** Whether a step is done on a day: its latest mark up to it says so; of one day, the later event wins. */
export const isDoneOn = (scheme: Scheme, step: number, day: LocalDate): boolean => {
  const marks = scheme.marks.map((mark) => ({ ...mark, effectiveFrom: mark.occurredOn }));
  return (
    inForce(
      marks.filter((mark) => mark.step === step),
      day,
    )?.done ?? false
  );
};
