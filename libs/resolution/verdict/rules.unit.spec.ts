import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { cumulative } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import { stateFigures } from '../measures/state-figures.ts';
import { CURRENT_RULES_VERSION } from '../rules-version.ts';
import { judgeTarget, type JudgeInput } from './judge.ts';
import { judge, RULES } from './rules.ts';

const history = new History().target(cumulative()).on('2025-10-01');
history.approved('T', '2025-09-30', '9');

const inputAt = (position: number): JudgeInput => {
  const state = stateAsOf(history.events, position);
  return { settings: state.settings, target: 'T', figures: (target) => stateFigures(state, target), at: '2025-10-01' };
};

describe('judging by the rules version in force', () => {
  it('takes the version that the settings of that asOf name', () => {
    expect(judge(inputAt(4))).toEqual(judgeTarget(inputAt(4)));
  });
  it('knows the version that new ledgers are adopted with', () => {
    expect(RULES[CURRENT_RULES_VERSION]).toBeDefined();
  });
  it('stops at a version it does not know', () => {
    const input = inputAt(4);
    expect(() => judge({ ...input, settings: { ...input.settings, rulesVersion: 2 } })).toThrow(
      'the ledger is judged by rules version 2, which this program does not know: update it',
    );
  });
  it('stops at a target that was never set', () => {
    expect(() => judge({ ...inputAt(4), target: 'TH-99' })).toThrow(
      'target TH-99 was never set: there is nothing to judge',
    );
  });
  it('answers a whole verdict', () => {
    expect(judge(inputAt(4))).toEqual({
      target: 'T',
      definition: cumulative(),
      interpretation: null,
      status: 'onTrack',
      missing: null,
      actual: '9',
      goal: { value: '150' },
      baseline: '0',
      percentOfGoal: '6',
      expected: '6.2218890555',
      pace: '144.6506024096',
      judgedActual: '9',
      judgedDay: '2025-09-30',
      judgedYear: null,
      termAverage: null,
      flags: [{ flag: 'linearAssumption' }],
      yearToDate: null,
      estimate: null,
    });
  });
});
