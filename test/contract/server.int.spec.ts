import { afterAll } from '@jest/globals';
import { type ClusterUnderTest, realCluster, scriptedCluster } from '../support/cluster-under-test.ts';
import { KURRENTDB_URL } from '../support/real-server.ts';
import { describeServerContract } from './server.contract.ts';

const clusters: ClusterUnderTest[] = [];
afterAll(() => {
  for (const cluster of clusters) cluster.close();
});

describeServerContract('scripted', async () => {
  const cluster = await scriptedCluster();
  clusters.push(cluster);
  return cluster;
});

const url = KURRENTDB_URL;
if (url !== undefined) describeServerContract('real', () => Promise.resolve(realCluster(url)));
