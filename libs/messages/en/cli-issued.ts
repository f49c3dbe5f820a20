import type * as vi from '../vi/cli-issued.ts';

export const issued: typeof vi.issued = {
  empty: 'No report has been issued yet.',
  columns: {
    event: 'Event',
    title: 'Report',
    at: 'At',
    asOf: 'Up to event',
    issuedAt: 'Issued',
    by: 'Account',
  },
};
