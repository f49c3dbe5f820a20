import { describe, expect, it } from '@jest/globals';
import type { TargetDefinition } from '#resolution/events/target-definition';
import { coverage, cumulative, growth, level, milestone, ratio } from '../support/definitions.ts';
import {
  blankDefinition,
  definitionOf,
  type TypedDefinition,
  typedOf,
} from '../../apps/web/pages/setup/typed-definition.ts';

describe('a definition typed over unchanged is the same definition', () => {
  it.each<[string, TargetDefinition]>([
    [
      'a running total, of units, part of a breakthrough',
      cumulative({ scope: 'unit', unitKinds: ['village'], breakthrough: 2 }),
    ],
    ['a falling level with a short name', level({ direction: 'down', shortName: 'Hộ nghèo' }, 'last')],
    ['a ratio still to be confirmed', ratio({ interpretationConfirmed: false })],
    ['a growth', growth()],
    ['a coverage', coverage()],
    ['a scheme', milestone()],
    ['a goal that is not public', level({ goal: null })],
    ['thousands', level({ goal: { value: '3000000' } })],
  ])('%s', (_what, definition) => {
    expect(definitionOf(typedOf(definition))).toEqual(definition);
  });
});

it('three decimals are sent so that nobody reads thousands', () => {
  const definition = growth({ goal: { lo: '7.125', hi: '8' } });
  expect(definitionOf(typedOf(definition))?.goal).toEqual({ lo: '7.1250', hi: '8' });
});

describe('a definition is not whole', () => {
  const whole = typedOf(level());
  it.each<[string, Partial<TypedDefinition>]>([
    ['without a name', { name: ' ' }],
    ['without a kind', { kind: '' }],
    ['a level without its aggregation', { aggregation: '' }],
    ['a level without a reading', { interpretation: '' }],
    ['a ratio of money', { kind: 'ratio', quantity: 'money' }],
    ['a goal with two readings', { goal: '1.500' }],
    ['a growth with half a range', { kind: 'growth', of: 'L', goal: '7', goalHigh: '' }],
    ['a day that is none', { dueOn: '31/02/2030' }],
    ['days that are no number', { dueDays: 'x' }],
    ['by units without their kinds', { scope: 'unit' }],
    [
      'a coverage with an unnamed model',
      { kind: 'coverage', unitKinds: ['village'], models: [{ model: 'A', name: '' }] },
    ],
    ['a scheme without its code', { kind: 'milestone' }],
  ])('%s', (_what, part) => {
    expect(definitionOf({ ...whole, ...part })).toBeUndefined();
  });

  it('while it is blank', () => {
    expect(definitionOf(blankDefinition('2030-12-31'))).toBeUndefined();
  });
});

it('what a measure does not have is left out, whatever was typed before another kind was chosen', () => {
  const before = typedOf(
    level({ direction: 'down', interpretation: 'termSum', scope: 'unit', unitKinds: ['village'] }),
  );
  expect(definitionOf({ ...before, kind: 'milestone', scheme: 'DA-01' })).toEqual({
    target: 'T',
    name: 'Chỉ tiêu thử nghiệm',
    theme: 'Thử nghiệm',
    measure: { kind: 'milestone', scheme: 'DA-01' },
    unitOfMeasure: 'đơn vị',
    goal: { value: '150' },
    direction: 'up',
    cadence: 'quarter',
    dueDays: 10,
    dueOn: '2030-12-31',
    scope: 'ward',
    interpretation: null,
    interpretationConfirmed: true,
  });
});
