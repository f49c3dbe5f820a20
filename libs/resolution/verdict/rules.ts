import { judgeTarget, type JudgeInput } from './judge.ts';
import type { Verdict } from './verdict.ts';

/**
 * How every version of the rules judges. A version in use is never changed, only given a successor: RulesAdopted puts the
 * successor in force in a ledger, and what an earlier verdict was stays what it was.
 */
export const RULES: Readonly<Record<number, (input: JudgeInput) => Verdict>> = { 1: judgeTarget };

/**
 * The verdict on one target at one day, by the rules version in force in the given settings. Throws when this program does
 * not know that version (it is older than the ledger), and when the target was never set.
 */
export const judge = (input: JudgeInput): Verdict => {
  const { rulesVersion } = input.settings;
  const rules = RULES[rulesVersion];
  if (!rules) {
    throw new Error(
      `the ledger is judged by rules version ${rulesVersion}, which this program does not know: update it`,
    );
  }
  return rules(input);
};
