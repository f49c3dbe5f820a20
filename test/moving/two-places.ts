import { ClusterHistory } from '#event-log/cluster/cluster-history';
import { IMPATIENT } from '../support/scripted-cluster/scripted-nodes.ts';
import { seededRandom } from '../support/seeded-random.ts';

export const LEDGER = 'a-2025';
export const OTHER = 'b-2025';

export const clusterAt = (address: string): Promise<ClusterHistory> =>
  ClusterHistory.open({ address, random: seededRandom(1), patience: IMPATIENT });
