import { signOf } from '#resolution/measures/direction';
import type { TargetAnswer } from '../../api/answers.ts';
import { difference } from '../../words/difference.ts';

/** How far ahead of the road: below 0 where the target is short of it, whichever way it goes. */
export const leadOf = (settings: TargetAnswer['settings'], actual: string, expected: string): string =>
  signOf(settings) === 1 ? difference(actual, expected) : difference(expected, actual);
