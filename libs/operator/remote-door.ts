import type { AnswerLine } from './answer-lines.ts';
import { errorCarried } from './carried-error.ts';
import { CARRIED, type CarriedMethod, type OperatorDoor, WATCHED } from './door.ts';
import type { RunningServer } from './server-file.ts';
import { ServerGoneError } from './server-gone-error.ts';

interface Watched {
  readonly onProgress?: (progress: unknown) => void;
  readonly signal?: AbortSignal;
}

/** Where a server answers operators. */
const OPERATOR_PATH = '/api/operator';

/** The scheme of the header that carries the secret of the server's file. */
export const OPERATOR_SCHEME = 'Operator';

/**
 * The operator's door of a server that owns the folder. Throws what the server's own door throws, and ServerGoneError when it
 * no longer answers.
 */
export const remoteDoor = (server: RunningServer): OperatorDoor =>
  Object.fromEntries(
    CARRIED.map((method) => [method, (...args: readonly unknown[]) => call(server, method, args)]),
  ) as unknown as OperatorDoor;

const call = async (
  { address, secret }: RunningServer,
  method: CarriedMethod,
  args: readonly unknown[],
): Promise<unknown> => {
  const watched = WATCHED.includes(method) ? ((args.at(-1) ?? {}) as Watched) : {};
  const { onProgress, signal, ...options } = watched;
  const sent = WATCHED.includes(method) ? [...args.slice(0, -1), options] : args;
  const response = await answered(address, signal, () =>
    fetch(`${address}${OPERATOR_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `${OPERATOR_SCHEME} ${secret}` },
      body: JSON.stringify({ method, args: sent }),
      ...(signal ? { signal } : {}),
    }),
  );
  // It is going down, and took nothing more on.
  if (response.status === 503) throw new ServerGoneError(address);
  if (!response.ok || !response.body) throw new Error(`the server at ${address} answered ${response.status}`);
  const lines = linesOf(response.body);
  for (;;) {
    const next = await answered(address, signal, () => lines.next());
    if (next.done) throw new ServerGoneError(address);
    const line = JSON.parse(next.value) as AnswerLine;
    if ('error' in line) throw errorCarried(line.error);
    // What has no answer travels as null.
    if ('answer' in line) return line.answer ?? undefined;
    onProgress?.(line.progress);
  }
};

/** A connection that breaks is a server that is gone, unless whoever asked ended it. */
const answered = async <Result>(
  address: string,
  signal: AbortSignal | undefined,
  ask: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await ask();
  } catch (error) {
    signal?.throwIfAborted();
    throw new ServerGoneError(address, { cause: error });
  }
};

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
    const lines = `${text}${chunk}`.split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
}
