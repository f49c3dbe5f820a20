import { afterAll } from '@jest/globals';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { TemporaryFolders } from '../support/log-folders.ts';
import { describeEventLogContract } from './event-log.contract.ts';
import { describeTextStoreContract } from './text-store.contract.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

/** The embedded engine as the suites take it. */
const embedded = (openLedgers: number) => {
  let folder: string;
  let log: EmbeddedEventLog;
  return {
    open: () => {
      folder = folders.make();
      log = EmbeddedEventLog.open(folder, { openLedgers });
      return Promise.resolve(log);
    },
    reopen: async () => {
      await log.close();
      log = EmbeddedEventLog.open(folder, { openLedgers });
      return log;
    },
  };
};

describeEventLogContract('embedded', embedded(64));
// Every change of ledger closes a file and opens another.
describeEventLogContract('embedded, one ledger open at a time', embedded(1));
describeTextStoreContract('embedded', embedded(64));
