import type { TargetSettings } from '../settings/settings.ts';
import { Decimal } from '../values/decimal.ts';

/** B of a yearly measure and the year Y0 it is of. */
export interface Baseline {
  readonly value: Decimal;
  readonly year: number;
}

/** The baseline figure last known; it carries no date and holds for every `at`. Null while none is set. */
export const baselineFigure = ({ baseline }: TargetSettings): Baseline | null =>
  baseline && 'value' in baseline.baseline
    ? { value: new Decimal(baseline.baseline.value), year: baseline.baseline.year }
    : null;
