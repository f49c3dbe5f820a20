import { Progress } from '../output/progress.ts';
import type { CommandContext } from '../session/command-context.ts';
import { Interrupted } from '../session/interrupted.ts';

/** Does long work with its progress beside the answer; Ctrl-C aborts the signal. */
export const watched = async <Result>(
  { terminal, speech }: CommandContext,
  what: Interrupted['work'],
  work: (progress: Progress, signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const progress = new Progress(terminal, speech.catalogue);
  const cancel = new AbortController();
  const onInterrupt = (): void => cancel.abort(new Interrupted(what));
  process.once('SIGINT', onInterrupt);
  try {
    return await work(progress, cancel.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
    progress.end();
  }
};
