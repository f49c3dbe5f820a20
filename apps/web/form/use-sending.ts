import { useRef, useState } from 'react';
import { Problem } from '../api/client.ts';

export interface Sending {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** What the last act gave, in words. */
  readonly said: string | undefined;
  /**
   * Sends an act under a key, once: `same` is all that makes it this act. While no answer came the key is kept, so that trying again
   * takes effect once. Answers whether it was done.
   */
  readonly send: <Given>(
    same: unknown,
    act: (key: string) => Promise<Given>,
    say: (given: Given) => string,
  ) => Promise<boolean>;
}

export const useSending = (): Sending => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState<string>();
  const keys = useRef(new Map<string, string>());

  const send: Sending['send'] = async (same, act, say) => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    setSaid(undefined);
    const name = JSON.stringify(same);
    const key = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, key);
    try {
      const given = await act(key);
      keys.current.delete(name);
      setSaid(say(given));
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // An answer settles the key; only silence keeps it.
      if (error.status !== 0) keys.current.delete(name);
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, said, send };
};
