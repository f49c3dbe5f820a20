import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from './client.ts';

interface Reading<Answer> {
  readonly answer?: Answer;
  readonly problem?: Problem;
  /** Reads again; what stands on screen stays there until the new answer comes. */
  readonly again: () => void;
}

/**
 * Reads when `key` changes, when the ledger has come to another `version`, and on `again`; of these only another key clears what
 * stands on screen. Of answers that overtake each other only the last asked for counts.
 */
export const useReading = <Answer>(key: string, read: () => Promise<Answer>, version = 0): Reading<Answer> => {
  const [state, setState] = useState<{ key: string; answer?: Answer; problem?: Problem }>({ key });
  const [round, setRound] = useState(0);
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => {
    let current = true;
    reader.current().then(
      (answer) => current && setState({ key, answer }),
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        // Signed out meanwhile: the app asks who is there, and shows the door.
        if (error.status === 401) window.dispatchEvent(new Event('signed-out'));
        if (current)
          setState(({ key: of, answer }) => ({ key, problem: error, ...(of === key && answer ? { answer } : {}) }));
      },
    );
    return () => {
      current = false;
    };
  }, [key, version, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const { answer, problem } = state.key === key ? state : { answer: undefined, problem: undefined };
  return { again, ...(answer === undefined ? {} : { answer }), ...(problem === undefined ? {} : { problem }) };
};
