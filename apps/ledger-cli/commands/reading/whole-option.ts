import { readWhole } from '../../input/read-number.ts';
import { CommandRefused } from '../../session/command-refused.ts';

/** An option that is a whole number, such as an event number; undefined when it was not given. Throws CommandRefused. */
export const wholeOption = (field: string, typed: string | undefined): number | undefined => {
  if (typed === undefined) return undefined;
  const whole = readWhole(typed);
  if (typeof whole === 'number') return whole;
  throw new CommandRefused('question', [{ code: 'position-malformed', field, params: { input: typed } }]);
};
