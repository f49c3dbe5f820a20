import type { Moment } from './api/client.ts';

/** The address of a page as known at a moment. */
export const addressAt = (path: string, { at, asOf }: Moment): string => {
  const query = new URLSearchParams({ ...(at ? { at } : {}), ...(asOf ? { asOf } : {}) });
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};
