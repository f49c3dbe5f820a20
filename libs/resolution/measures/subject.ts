import type { Settings, TargetSettings } from '../settings/settings.ts';
import { earlier, type LocalDate } from '../values/local-date.ts';
import type { Figures } from './figures.ts';

/** One target at one day: what a measure may ask to answer with its figures. Settings and figures are of one asOf. */
export interface Subject {
  readonly settings: Settings;
  readonly target: TargetSettings;
  /** The results of this target. */
  readonly figures: Figures;
  readonly at: LocalDate;
}

/** From dueOn on everything stays as it was at dueOn: the day that counts is never later. */
export const countingDay = ({ target, at }: Subject): LocalDate => earlier(at, target.definition.dueOn);
