import { useEffect, useRef, useState } from 'react';
import { Problem } from './client.ts';

/** A hand on a slider asks many times a second: what is overtaken this soon is not asked at all. */
const SETTLED_MS = 60;

interface Moving<Answer> {
  /** The last answer, until the one that is asked for has come. */
  readonly answer?: Answer;
  /** Whether the answer is still of another key. */
  readonly isBehind: boolean;
  readonly problem?: Problem;
}

/** Reads what moves under the reader's hand: what was overtaken is given up, and the last picture stays until the next is there. */
export const useMoving = <Answer>(key: string, read: (signal: AbortSignal) => Promise<Answer>): Moving<Answer> => {
  const [state, setState] = useState<{ key?: string; answer?: Answer; problem?: Problem }>({});
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => {
    const leave = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const answer = await reader.current(leave.signal);
        if (!leave.signal.aborted) setState({ key, answer });
      } catch (error) {
        if (leave.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        if (error.status === 401) window.dispatchEvent(new Event('signed-out'));
        setState(({ answer }) => ({ key, problem: error, ...(answer === undefined ? {} : { answer }) }));
      }
    };
    const waiting = window.setTimeout(() => void ask(), SETTLED_MS);
    return () => {
      window.clearTimeout(waiting);
      leave.abort();
    };
  }, [key]);
  const { answer, problem } = state;
  return {
    isBehind: state.key !== key,
    ...(answer === undefined ? {} : { answer }),
    ...(problem === undefined ? {} : { problem }),
  };
};
