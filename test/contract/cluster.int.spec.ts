import { afterAll, describe, expect, it } from '@jest/globals';
import { type ClusterUnderTest, realCluster, scriptedCluster, SKIPPED } from '../support/cluster-under-test.ts';
import { KURRENTDB_URL } from '../support/real-server.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { clusterNode } from './cluster-node.ts';
import { describeEventLogContract } from './event-log.contract.ts';
import { describeTextStoreContract } from './text-store.contract.ts';

const folders = new TemporaryFolders();
const clusters: ClusterUnderTest[] = [];
afterAll(() => {
  for (const cluster of clusters) cluster.close();
  folders.removeAll();
});

const scripted = async (): Promise<ClusterUnderTest> => {
  const cluster = await scriptedCluster();
  clusters.push(cluster);
  return cluster;
};

for (const after of ['with its copy', 'with an empty disk'] as const) {
  describeEventLogContract(`scripted cluster, a node restarted ${after}`, clusterNode(folders, scripted, after));
}
describeTextStoreContract('scripted cluster', clusterNode(folders, scripted, 'with its copy'));

const url = KURRENTDB_URL;
if (url === undefined) {
  describe('the event log contract, a real server', () => {
    it(SKIPPED, () => {
      process.stderr.write(`The event log contract against a real server: ${SKIPPED}\n`);
      expect(url).toBeUndefined();
    });
  });
} else {
  const real = (): Promise<ClusterUnderTest> => Promise.resolve(realCluster(url));
  for (const after of ['with its copy', 'with an empty disk'] as const) {
    describeEventLogContract(`real server, a node restarted ${after}`, clusterNode(folders, real, after));
  }
  describeTextStoreContract('real server', clusterNode(folders, real, 'with its copy'));
}
