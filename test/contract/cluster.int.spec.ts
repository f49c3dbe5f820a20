import { afterAll } from '@jest/globals';
import { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { TemporaryFolders } from '../support/log-folders.ts';
import { ClusterStore } from '../support/scripted-cluster/cluster-store.ts';
import { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { describeEventLogContract } from './event-log.contract.ts';

const folders = new TemporaryFolders();
const servers: ScriptedServer[] = [];
afterAll(() => {
  for (const server of servers) server.stop();
  folders.removeAll();
});

/** A node of the scripted cluster as the suite takes it; after a restart it has its copy, or has lost it. */
const node = (after: 'with its copy' | 'with an empty disk') => {
  let server: ScriptedServer;
  let folder: string;
  let log: ClusterEventLog;
  const start = async (): Promise<ClusterEventLog> => {
    log = await ClusterEventLog.open({ address: server.address, folder, random: Math.random });
    await log.caughtUp();
    return log;
  };
  return {
    open: async () => {
      server = await ScriptedServer.start(new ClusterStore());
      servers.push(server);
      folder = folders.make();
      return start();
    },
    reopen: async () => {
      await log.close();
      if (after === 'with an empty disk') folder = folders.make();
      return start();
    },
  };
};

describeEventLogContract('cluster, a node restarted with its copy', node('with its copy'));
describeEventLogContract('cluster, a node restarted with an empty disk', node('with an empty disk'));
