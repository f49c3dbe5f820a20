/** A figure as it is typed: whole for a count, one decimal for anything else. Only operations that are exact on every machine. */
export const figure = (value: number, quantity: 'count' | 'amount' | 'money'): string =>
  quantity === 'count' ? String(Math.max(0, Math.round(value))) : String(Math.round(value * 10) / 10);

/** A goal that people would set: whole, and round once it is large. */
export const roundGoal = (value: number): number => {
  const step = value >= 10_000 ? 1_000 : value >= 1_000 ? 100 : value >= 100 ? 10 : 1;
  return Math.max(step, Math.round(value / step) * step);
};

/** The value a share of the way from one to another. */
export const along = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Percentages as numerator and denominator: 0 ≤ numerator ≤ denominator. */
export const fraction = (percent: number, of: number): { numerator: string; denominator: string } => {
  const denominator = Math.max(1, Math.round(of));
  const numerator = Math.min(denominator, Math.max(0, Math.round((denominator * percent) / 100)));
  return { numerator: String(numerator), denominator: String(denominator) };
};
