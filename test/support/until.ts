import { setImmediate } from 'node:timers/promises';

/** Resolves when the condition holds, looked at in every round of the event loop. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setImmediate();
};
