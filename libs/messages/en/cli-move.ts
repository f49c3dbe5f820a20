import type { move as vi } from '../vi/cli-move.ts';

export const move: typeof vi = {
  ledger: (ledger, position, events) => `${ledger}: up to event ${position}, ${events} events moved this time`,
  done: (ledgers, events, texts) =>
    `Moved ${ledgers} ledgers, ${events} events, ${texts} notes and reasons; compared event by event: equal byte for byte.`,
  next: {
    to: (folder) =>
      `Next: set LEDGER_LOG to the address of the cluster and LEDGER_DATA to a new folder, copy the account files (docs/cluster.md), then npm start; ${folder} is as it was, keep it as a backup and record nothing more in it.`,
    from: (folder) =>
      `Next: take LEDGER_LOG away, set LEDGER_DATA=${folder}, copy the account files (docs/cluster.md), then npm start; the cluster is as it was, record nothing more in it.`,
  },
  cancelled: 'Stopped; the same command goes on from where it stopped.',
};
