import { LogCorruptError, LogUnavailableError } from '#event-log/errors';

/** What a call failed with, as plain data to compare; the error itself when it is not one of the log's. */
export const logErrorOf = async (call: () => unknown): Promise<unknown> => {
  try {
    await call();
    return 'no error';
  } catch (error) {
    if (!(error instanceof LogUnavailableError || error instanceof LogCorruptError)) return error;
    return { code: error.code, params: error.params };
  }
};
