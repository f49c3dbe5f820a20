import { type CarriedError, carriedError } from './carried-error.ts';
import { type CarriedMethod, type OperatorDoor, WATCHED } from './door.ts';

/** A line of an answer: how far it is, and at the end what it is or why there is none. */
export type AnswerLine =
  { readonly progress: unknown } | { readonly answer: unknown } | { readonly error: CarriedError };

/** The options that do not travel: progress comes back as lines, and an end of the connection is the signal. */
interface Watched {
  readonly onProgress?: (progress: unknown) => void;
  readonly signal?: AbortSignal;
}

/**
 * Asks a door and tells, a line of JSON each, its progress and its answer. Methods that can be watched
 * get `onProgress` and `signal` here. Aborting `signal` ends what it asked.
 */
export async function* answerLines(
  door: OperatorDoor,
  method: CarriedMethod,
  args: readonly unknown[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  const lines: AnswerLine[] = [];
  let wake = (): void => undefined;
  const tell = (line: AnswerLine): void => {
    lines.push(line);
    wake();
  };
  const watched: Watched = { onProgress: (progress) => tell({ progress }), signal };
  const asked = WATCHED.includes(method) ? [...args.slice(0, -1), { ...(args.at(-1) as object), ...watched }] : args;
  const ask = door[method] as (...args: readonly unknown[]) => Promise<unknown>;
  ask(...asked).then(
    (answer) => tell({ answer: answer ?? null }),
    (error: unknown) => tell({ error: carriedError(error) }),
  );
  for (;;) {
    for (const line of lines.splice(0)) {
      yield `${JSON.stringify(line)}\n`;
      if (!('progress' in line)) return;
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (lines.length > 0) resolve();
    });
  }
}
