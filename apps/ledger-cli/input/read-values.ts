import { UsageError } from '../session/usage-error.ts';

interface TypedValues {
  readonly model?: string | undefined;
  readonly ended?: boolean | undefined;
}

/**
 * What a result says, as commands take it: `12` a value, `42/48` a fraction, `--model NTT` a model in place. Numbers stay as they
 * were typed: the door knows what can be read two ways.
 */
export const readValues = (typed: string | undefined, { model, ended }: TypedValues): object => {
  if (model !== undefined) {
    if (typed !== undefined) throw new UsageError('value-twice');
    return { model: model.toUpperCase(), ended: ended === true };
  }
  if (typed === undefined) throw new UsageError('value-missing');
  const [numerator, denominator, ...more] = typed.split('/').map((part) => part.trim());
  return denominator === undefined || more.length > 0 ? { value: typed.trim() } : { numerator, denominator };
};

/** A goal: one number, or a range `7..8`, also written `7–8` as it is printed. */
export const readGoal = (typed: string): object => {
  const [lo, hi, ...more] = typed.split(/\.\.|–/).map((part) => part.trim());
  return hi === undefined || more.length > 0 ? { value: typed.trim() } : { lo, hi };
};
