/** How much memory may grow between the second and the last third, in per cent. */
export const GROWTH_ALLOWED = 15;
/** With fewer measurements than that nothing is judged. */
const ENOUGH = 30;

/** Means of the second and the last third, and by how many per cent the one is above the other. */
export interface Thirds {
  readonly middle: number;
  readonly end: number;
  readonly growth: number;
  readonly isFlat: boolean;
}

/** The first third is warming up; what grows between the second and the last third would grow for ever. */
export const thirdsOf = (memory: readonly number[]): Thirds => {
  const third = Math.floor(memory.length / 3);
  const [middle, end] = [mean(memory.slice(third, 2 * third)), mean(memory.slice(2 * third))];
  const growth = (end / middle - 1) * 100;
  return { middle, end, growth, isFlat: memory.length < ENOUGH || growth <= GROWTH_ALLOWED };
};

export const growthText = (growth: number): string => `${growth >= 0 ? '+' : ''}${growth.toFixed(1)} %`;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
