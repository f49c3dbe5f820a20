import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-roster.ts';
import { unitKinds } from './words.ts';

export const refusalsOfRoster: Record<keyof typeof vi.refusalsOfRoster, Sentence> = {
  'unit-unknown': (s) =>
    `${s.typed('The unit', 'unit')} was never enrolled; see the codes with roster, or propose to enrol it.`,
  'unit-exists': (s) => `${s.typed('The unit code', 'unit')} is used, even if its unit was closed; choose another.`,
  'unit-left': (s) => `Unit ${s.raw('unit')} left the roster on ${s.when('leftOn')}; choose one that stands on it.`,
  'unit-not-on-roster': (s) =>
    `Unit ${s.raw('unit')} is not on the roster ${s.has('date') ? `on ${s.when('date')}` : 'that day'}; check the day and the code.`,
  'unit-kind-unfit': (s) =>
    `Unit ${s.raw('unit')} is a ${s.words('kind', unitKinds)}, and this target is reported by ${s.words('kinds', unitKinds)}; choose another unit.`,
  'unit-required': (s) => `Target ${s.raw('target')} is recorded unit by unit; name the unit.`,
  'unit-not-allowed': (s) => `Target ${s.raw('target')} is recorded for the whole ward; leave the unit out.`,
  'unit-repeated': (s) => `${s.typed('The unit', 'unit')} is named twice; keep one.`,
  'unit-has-results': (s) =>
    `Unit ${s.raw('unit')} has figures dated ${s.when('effectiveOn')} or later (events ${s.words('results')}); ` +
    'choose a day after them, or withdraw them first.',
};
