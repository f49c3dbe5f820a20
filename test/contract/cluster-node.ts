import { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import type { ClusterUnderTest } from '../support/cluster-under-test.ts';
import type { TemporaryFolders } from '../support/log-folders.ts';
import type { EventLogUnderTest } from './event-log.contract.ts';
import type { TextStoreUnderTest } from './text-store.contract.ts';

/** A node of a cluster as the suite takes it; after a restart it has its copy, or has lost it. */
export const clusterNode = (
  folders: TemporaryFolders,
  start: () => Promise<ClusterUnderTest>,
  after: 'with its copy' | 'with an empty disk',
): EventLogUnderTest & TextStoreUnderTest => {
  let cluster: ClusterUnderTest;
  let folder: string;
  let log: ClusterEventLog;
  const open = async (): Promise<ClusterEventLog> => {
    const { address, prefix } = cluster;
    log = await ClusterEventLog.open({ address, prefix, folder, random: Math.random });
    await log.caughtUp();
    return log;
  };
  return {
    open: async () => {
      cluster = await start();
      folder = folders.make();
      return open();
    },
    reopen: async () => {
      await log.close();
      if (after === 'with an empty disk') folder = folders.make();
      return open();
    },
  };
};
