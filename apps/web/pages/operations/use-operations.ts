import { useEffect } from 'react';
import type { OperationsAnswer } from '../../api/answers.ts';
import type { Problem } from '../../api/client.ts';
import { operations } from '../../api/operations.ts';
import { useReading } from '../../api/use-reading.ts';

/** While a rebuild runs its progress is asked for every second; at rest now and then, for the clock may begin one. */
const RUNNING_MS = 1_000;
const RESTING_MS = 10_000;

interface Watched {
  readonly answer?: OperationsAnswer;
  readonly problem?: Problem;
  readonly again: () => void;
}

/** How the installation runs, kept up to date while the page is looked at: a hidden page asks nothing, and at once when it is back. */
export const useOperations = (): Watched => {
  const reading = useReading('operations', operations);
  const { answer, problem, again } = reading;
  useEffect(() => {
    let timer: number | undefined;
    const wait = (): void => {
      window.clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        timer = window.setTimeout(again, answer?.running ? RUNNING_MS : RESTING_MS);
      }
    };
    const back = (): void => {
      if (document.visibilityState === 'visible') again();
      else window.clearTimeout(timer);
    };
    wait();
    document.addEventListener('visibilitychange', back);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
    };
  }, [answer, problem, again]);
  return reading;
};
