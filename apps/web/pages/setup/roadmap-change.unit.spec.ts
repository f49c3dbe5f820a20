import { expect, it } from '@jest/globals';
import type { TargetSettings } from '#resolution/settings/settings';
import { roadmapChange } from './roadmap-change.ts';

const roadmap = (effectiveFrom: string, milestones: Readonly<Record<number, string>>, position = 1) => ({
  effectiveFrom,
  milestones: Object.entries(milestones).map(([year, value]) => ({ year: Number(year), value })),
  position,
});
const settings = (...roadmaps: readonly ReturnType<typeof roadmap>[]) =>
  ({ definition: { dueOn: '2030-12-31' }, roadmaps }) as unknown as TargetSettings;

it('without a roadmap every named year is new', () => {
  expect(roadmapChange(settings(), roadmap('2026-01-01', { 2026: '30', 2027: '60.5' }))).toEqual([
    { year: 2026, was: null, now: '30' },
    { year: 2027, was: null, now: '60.5' },
  ]);
});

it('another roadmap takes away the later years that it does not name, and leaves those that are over', () => {
  const before = settings(roadmap('2025-07-09', { 2025: '10', 2026: '30', 2028: '90' }));
  expect(roadmapChange(before, roadmap('2026-02-01', { 2025: '11', 2026: '35', 2027: '60' }))).toEqual([
    { year: 2025, was: '10', now: '10' },
    { year: 2026, was: '30', now: '35' },
    { year: 2027, was: null, now: '60' },
    { year: 2028, was: '90', now: null },
  ]);
});
