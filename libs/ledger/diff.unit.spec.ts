import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '#resolution/events/events';
import { moveOf } from './can-move.ts';
import { diffOf } from './diff.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';

const target = (code: string, actual: string): TargetStatus =>
  ({ code, actual, flags: [], lastPosition: 1 }) as unknown as TargetStatus;
const answer = (position: number, ...targets: readonly TargetStatus[]): StatusAnswer =>
  ({ ledger: 'toy', at: '2026-06-30', asOf: '2026-06-30T03:00:00.000Z', position, targets }) as unknown as StatusAnswer;
const event = (position: number, type: string, data: object): RecordedEvent =>
  ({ position, type, data }) as unknown as RecordedEvent;

type Settings = NonNullable<ReturnType<Parameters<typeof diffOf>[3]>>;
const SETTINGS: ReadonlyMap<string, Settings> = new Map<string, Settings>([
  ['L', { measure: { kind: 'level', quantity: 'money', aggregation: 'sum' }, scope: 'ward' }],
  ['G', { measure: { kind: 'growth', of: 'L' }, scope: 'ward' }],
  ['M', { measure: { kind: 'milestone', scheme: 'DA-01' }, scope: 'ward' }],
  ['V', { measure: { kind: 'coverage', models: [{ model: 'NTT', name: 'x' }] }, scope: 'unit' }],
]);
const EVENTS = [
  event(2, 'ResultApproved', { target: 'L', result: 1, submission: 1 }),
  event(3, 'SchemeStepCompleted', { scheme: 'DA-01', step: 1 }),
  event(4, 'SchemeStepCompleted', { scheme: 'DA-02', step: 1 }),
  event(5, 'UnitEnrolled', { unit: 'TDP-01' }),
  event(6, 'UnitRenamed', { unit: 'TDP-01' }),
  event(7, 'RoleGranted', { account: 'a', role: 'clerk' }),
];
const diff = (before: StatusAnswer, after: StatusAnswer, events = EVENTS) =>
  diffOf(before, after, events.map(moveOf), (code) => SETTINGS.get(code)).targets.map(
    ({ code, changed, events: told }) => [code, changed, told],
  );
const all = ['G', 'L', 'M', 'V'].map((code) => target(code, '1'));

it('names for each target the events that can move it: its own, its level’s, its scheme’s, its roster’s', () => {
  expect(diff(answer(1, ...all), answer(7, ...all))).toEqual([
    ['G', [], [2]],
    ['L', [], [2]],
    ['M', [], [3]],
    ['V', [], [5]],
  ]);
});

it('names new rules for every target', () => {
  const rules = [event(2, 'RulesAdopted', { rulesVersion: 2 })];
  expect(diff(answer(1, ...all), answer(2, ...all), rules).map(([, , told]) => told)).toEqual([[2], [2], [2], [2]]);
});

it('names the members that differ, and a target that differs by the day alone', () => {
  expect(diff(answer(1, target('L', '1')), answer(1, target('L', '2')), [])).toEqual([['L', ['actual'], []]]);
});

it('has both a target that came and one that went', () => {
  expect(diff(answer(1, target('L', '1')), answer(2, target('M', '1')), [])).toEqual([
    ['L', ['code', 'actual', 'flags'], []],
    ['M', ['code', 'actual', 'flags'], []],
  ]);
});

it('leaves out a target that only an event of another touched, and the number of its last event', () => {
  expect(diff(answer(1, target('V', '1')), answer(2, { ...target('V', '1'), lastPosition: 2 }), [])).toEqual([]);
});
