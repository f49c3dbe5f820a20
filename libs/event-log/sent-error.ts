import { LogCorruptError, LogUnavailableError, UnknownEventError } from './errors.ts';

/** An error on its way between threads: its class does not travel, so its name and members do. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly cause: SentError | undefined;
}

export const sentError = (error: unknown): SentError => {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: undefined, members: {}, cause: undefined };
  }
  const { name, message, stack, cause, ...members } = error as Error & Record<string, unknown>;
  return {
    name,
    message,
    stack,
    members: JSON.parse(JSON.stringify(members, withoutBigInts)) as Record<string, unknown>,
    cause: cause === undefined ? undefined : sentError(cause),
  };
};

/** JSON has no word for them. */
const withoutBigInts = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** The error as it was where it happened: of the same class where callers tell errors by their class. */
export const receivedError = ({ name, message, stack, members, cause: sentCause }: SentError): Error => {
  const cause = sentCause && receivedError(sentCause);
  const { code, params } = members as { code: never; params: never };
  switch (name) {
    case 'LogUnavailableError':
      return new LogUnavailableError(code, params, { cause });
    case 'LogCorruptError':
      return new LogCorruptError(code, params, { cause });
    case 'UnknownEventError':
      return new UnknownEventError(params);
    default:
      return Object.assign(new Error(message, { cause }), { name, stack, ...members });
  }
};
