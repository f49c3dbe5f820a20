import { Problem } from '../api/client.ts';

/** Ends sessions, and with them what was read so far: it leaves the memory of this page. Tells the problem where they may not have ended. */
export const leave = async (end: () => Promise<unknown>): Promise<Problem | undefined> => {
  try {
    await end();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  location.assign('/');
  return undefined;
};
