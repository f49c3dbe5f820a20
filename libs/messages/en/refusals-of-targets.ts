import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-targets.ts';
import { interpretations, kinds } from './words.ts';

export const refusalsOfTargets: Record<keyof typeof vi.refusalsOfTargets, Sentence> = {
  'target-unknown': (s) => `${s.typed('The target', 'target')} is not in this ledger; see the codes with status.`,
  'target-dropped': (s) =>
    `Target ${s.raw('target')} was dropped from ${s.when('effectiveFrom')} on; record for earlier days only.`,
  'target-has-results': (s) =>
    `Target ${s.raw('target')} has figures, so its ${s.field || 'definition'} stays; withdraw the figures first, or set another target.`,
  'target-definition-inconsistent': (s) =>
    `In target ${s.raw('target')} the ${s.field || 'field'} does not go with the measure “${s.words('measure', kinds)}”; change one of them.`,
  'goal-unfit': (s) =>
    `The goal does not fit the measure${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}; a growth takes a range such as 7..8, ` +
    'a share one number from 0 to 100, every other target one number.',
  'goal-missing': (s) =>
    `The goal of target ${s.raw('target')} is not public, so it can have no roadmap; revise the goal first (set-revision).`,
  'breakthrough-unknown': (s) => `There is no breakthrough ${s.raw('breakthrough')}; choose one that is declared.`,
  'level-unknown': (s) =>
    `${s.typed('The target', 'level')} is no yearly level, so it has no growth; choose a target that is a level.`,
  'interpretation-unfit': (s) => {
    const readings = s.words('interpretations', interpretations);
    const choose = readings ? `choose one of: ${s.words('interpretations')} (${readings}).` : 'leave it out.';
    return `This reading does not fit the measure “${s.words('measure', kinds)}”; ${choose}`;
  },
  'baseline-unfit': (s) =>
    `The baseline does not fit the measure${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}` +
    `${s.has('year') ? `: ${s.when('year')} is not before the due year` : ''}; give a figure and a year before the due one for a level or a ratio ` +
    '(0 to 100), the units with a model in place for a coverage, and none for the other measures.',
  'roadmap-unfit': (s) =>
    `Target ${s.raw('target')} (${s.words('measure', kinds)}) is not judged along a roadmap; leave it out, or confirm another reading first.`,
  'roadmap-ends-elsewhere': (s) =>
    `The roadmap ends in ${s.raw('year')} at ${s.number('value')}, the goal is ${s.number('goal')}; end it at ${s.number('goal')}, or leave that year out.`,
  'roadmap-year-repeated': (s) => `The year ${s.raw('year')} has two milestones; keep one a year.`,
  'roadmap-year-outside': (s) =>
    `The milestone of ${s.raw('year')} lies outside the years of the roadmap (${s.raw('from')}–${s.raw('to')}); use years between them.`,
  'effective-date-outside-term': (s) =>
    `The effective date ${s.when('date')} lies outside the term (${s.when('from')} to ${s.when('to')}); use a day of the term.`,
};
