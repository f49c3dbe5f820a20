import type { comparison as vi } from '../vi/cli-comparison.ts';

export const comparison: typeof vi = {
  equal: (position) => `equal up to event ${position}`,
  behind: (position, events) => `equal up to event ${position}; the copy here lacks ${events} events`,
  onlyInCluster: (events) => `only in the cluster (${events} events)`,
  lost: (position, events) =>
    `THE CLUSTER LOST EVENTS: equal up to event ${position}, the cluster lacks ${events} events that are here`,
  onlyInCopy: (events) => `ONLY HERE: the cluster does not have this ledger (${events} events)`,
  differs: (position, what) => `DIFFERS from event ${position} on: ${what}`,
  bothDiffer: (cluster, copy) => `in the cluster ${cluster}…, here ${copy}…`,
  flawed: (where, flaw) => `${where === 'cluster' ? 'in the cluster' : 'here'} ${flaw}`,
  flaws: { 'event-altered': 'it was altered', 'event-missing': 'it is missing' },
  unreadable: 'the file of the ledger cannot be read',
  truncated: 'GIVEN A LIMIT in the cluster: older events may go at a scavenge',
  truncatedTo: (first) => `TRUNCATED in the cluster: only from event ${first} on`,
  deleted: 'DELETED in the cluster',
  none: 'There is no ledger in either place.',
  tampered: 'The history in the cluster and the one here are no longer the same: keep both, compare with a backup.',
  onlyBehind: 'Nothing was altered; the copy here goes on when the server runs.',
  allEqual: (ledgers, events) => `${ledgers} ledgers, ${events} events: equal byte for byte.`,
  cancelled: 'Stopped; nothing was changed.',
};
