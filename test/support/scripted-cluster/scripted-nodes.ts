import { ClusterEventLog, type ClusterOptions } from '#event-log/cluster/cluster-event-log';
import { TemporaryFolders } from '../log-folders.ts';
import { seededRandom } from '../seeded-random.ts';
import { ClusterStore } from './cluster-store.ts';
import { ScriptedServer } from './scripted-server.ts';

/** Everything is given up soon: tests wait for what happens. */
export const IMPATIENT = {
  start: 30_000,
  call: 1_000,
  append: 20_000,
  fetch: 50,
  stall: 100,
  pauseFrom: 2,
  pauseTo: 20,
};

/** A scripted cluster with nodes of the application over it, for one test. */
export class ScriptedNodes {
  readonly store: ClusterStore;
  readonly #folders = new TemporaryFolders();
  readonly #nodes: ClusterEventLog[] = [];
  readonly #servers: ScriptedServer[] = [];

  /** `now`: the clock of the cluster. */
  constructor(now?: () => Date) {
    this.store = new ClusterStore(now);
  }

  async server(): Promise<ScriptedServer> {
    const server = await ScriptedServer.start(this.store);
    this.#servers.push(server);
    return server;
  }

  /** The folder of a node's copy. */
  folder(): string {
    return this.#folders.make();
  }

  /** A node that follows; `folder` where it had its copy before. */
  async node(server: ScriptedServer, options: Partial<ClusterOptions> = {}): Promise<ClusterEventLog> {
    const log = await ClusterEventLog.open({
      address: server.address,
      folder: options.folder ?? this.folder(),
      random: seededRandom(1),
      patience: IMPATIENT,
      followsHere: true,
      ...options,
    });
    this.#nodes.push(log);
    return log;
  }

  async end(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.close()));
    for (const server of this.#servers) server.stop();
    this.#folders.removeAll();
  }
}
