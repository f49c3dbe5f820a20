import { periodsOfYear, yearOf } from './calendar.ts';
import type { Definition, Values } from './history.ts';
import type { Random } from './random.ts';
import { MODELS, TERM } from './random-resolution.ts';

/** A decimal text of up to four decimals, or of none where the quantity is counted; only money may be negative. */
const decimal = (value: number, quantity: string): string => {
  const allowed = quantity === 'money' ? value : Math.max(0, value);
  const text = quantity === 'count' ? allowed.toFixed(0) : allowed.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

/** Where a yearly figure should stand in a year, running straight from the start to the goal. */
const onTheWay = (target: Definition, year: number): number => {
  const end = target.goal && 'value' in target.goal ? Number(target.goal.value) : 100;
  const start = target.direction === 'down' ? end * 3 : end * 0.6;
  return start + ((end - start) * (year - 2024)) / (yearOf(TERM.to) - 2024);
};

const fraction = (random: Random, target: Definition, occurredOn: string, luck: number): Values => {
  const denominator = random.pick([10, 20, 37, 60]);
  const percent = onTheWay(target, yearOf(occurredOn)) * (target.direction === 'down' ? 2 - luck : luck);
  const numerator = Math.min(denominator, Math.max(0, Math.round((percent / 100) * denominator)));
  return { numerator: String(numerator), denominator: String(denominator) };
};

/**
 * Values for a result of a target. `luck` is how well things go with the target in this history: around 1 they go as
 * the straight line asks. `units` is how many report, each their share.
 */
export const valuesFor = (
  random: Random,
  target: Definition,
  occurredOn: string,
  luck: number,
  units: number,
): Values => {
  const { measure } = target;
  const noise = 0.8 + random.unit() * 0.4;
  switch (measure.kind) {
    case 'ratio':
      return fraction(random, target, occurredOn, luck * noise);
    case 'coverage':
      return { model: random.pick(MODELS), ended: random.chance(0.15) };
    case 'level': {
      if (random.chance(0.1) && target.goal && 'value' in target.goal) return { value: target.goal.value };
      const parts = measure.aggregation === 'sum' ? periodsOfYear(target.cadence, yearOf(occurredOn)).length : 1;
      const aim = onTheWay(target, yearOf(occurredOn)) * (target.direction === 'down' ? 2 - luck : luck);
      return { value: decimal((aim * noise) / Math.max(1, parts * units), measure.quantity) };
    }
    case 'cumulative': {
      const goal = target.goal && 'value' in target.goal ? Number(target.goal.value) : 20;
      const refund = measure.quantity === 'money' && random.chance(0.15) ? -0.5 : 1;
      return { value: decimal((goal / 8) * luck * noise * refund, measure.quantity) };
    }
    default:
      return { value: '1' };
  }
};

/** An estimate of a whole year. */
export const estimateFor = (random: Random, target: Definition, year: number, luck: number, units: number): Values => {
  const { measure } = target;
  if (measure.kind === 'coverage') {
    const denominator = Math.max(1, units);
    return { numerator: String(random.int(0, denominator)), denominator: String(denominator) };
  }
  if (measure.kind === 'level') {
    const aim = onTheWay(target, year) * (target.direction === 'down' ? 2 - luck : luck);
    return { value: decimal(aim * (0.8 + random.unit() * 0.4), measure.quantity) };
  }
  return valuesFor(random, target, `${year}-12-31`, luck, units);
};
