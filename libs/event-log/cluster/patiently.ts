import { LogUnavailableError } from '../errors.ts';
import { BackOff } from './back-off.ts';
import type { Patience } from './patience.ts';

interface Surroundings {
  readonly patience: Patience;
  readonly random: () => number;
  readonly closing: AbortSignal;
}

/**
 * Makes a call that the cluster does not answer again, with pauses, as long as an append would be. Throws what the last one threw, and
 * at once what no repetition can mend.
 */
export const patiently = async <Result>(
  call: () => Promise<Result>,
  { patience, random, closing }: Surroundings,
): Promise<Result> => {
  const until = performance.now() + patience.append;
  const backOff = new BackOff(patience, random);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const mayPass = error instanceof LogUnavailableError && error.code === 'cluster-unreachable';
      if (!mayPass || performance.now() >= until || closing.aborted) throw error;
      await backOff.pause(closing);
    }
  }
};
