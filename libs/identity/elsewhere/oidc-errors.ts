/** The provider cannot be reached, or is not one. */
export class OidcUnreachable extends Error {
  override readonly name = 'OidcUnreachable';
}

/** What came back is not the answer to what was asked. */
export class OidcRefused extends Error {
  override readonly name = 'OidcRefused';
}

interface Told {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  /** What the provider wrote: it may hold anything. */
  readonly error?: unknown;
  readonly error_description?: unknown;
}

/** An error, what caused it, and so on; a cause that is an answer of the provider says nothing more. */
const causesOf = (error: unknown): readonly Told[] => (isTold(error) ? [error, ...causesOf(error.cause)] : []);

/** Not `instanceof Error`: fetch throws those of another realm where tests run. */
const isTold = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'name' in error && 'message' in error;

/** Whether nobody answered: fetch throws a TypeError, and the library says so of its own time limit. */
export const isAway = (error: unknown): boolean =>
  causesOf(error).some(({ name, code }) => name === 'TypeError' || code === 'OAUTH_TIMEOUT');

/** The messages down to the first cause, on one line; what the provider wrote is quoted, so that it stays there. */
export const reasonOf = (error: Error): string =>
  causesOf(error)
    .flatMap(({ message, error: told, error_description: description }) => [
      message,
      ...[told, description].flatMap((said) => (said === undefined ? [] : JSON.stringify(said))),
    ])
    .join(': ');
