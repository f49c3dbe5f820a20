import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addressIn, type ServerProcess, startServer } from '../http/server-process.ts';
import { NodeDoor, type RoleTokens } from '../support/node-door.ts';

const PROGRAM = fileURLToPath(new URL('../../apps/ledger-api/main.js', import.meta.url));

const TRIES = 20;
/** Tells the heap after a collection, in bytes, on the standard error whenever it is asked by a signal. */
const TELLING_HEAP = `process.on('SIGUSR2', () => { gc(); process.stderr.write('heap ' + process.memoryUsage().heapUsed + '\\n'); });`;

interface Placed {
  /** The address of the cluster. */
  readonly cluster: string;
  readonly folder: string;
  readonly ledger: string;
  readonly tokens: RoleTokens;
}

/** A node of the application in a process of its own, which may be killed and started again with its folder. */
export class SoakedNode {
  readonly #placed: Placed;
  #server: ServerProcess | undefined;
  #door: NodeDoor | undefined;

  constructor(placed: Placed) {
    this.#placed = placed;
  }

  /** Where it answers; undefined while it does not. */
  get door(): NodeDoor | undefined {
    return this.#door;
  }

  /**
   * Resolves when it has caught up and answers. A node that finds no cluster ends, and says so: it is started again, as whatever
   * looks after services does. Throws what it said the last time when it will not stay.
   */
  async start(): Promise<void> {
    for (let tries = 1; !(await this.#answers()); tries += 1) {
      if (tries === TRIES) throw new Error(`the node ended: ${this.#server?.errors() ?? ''}`);
      await wait(500);
    }
  }

  async #answers(): Promise<boolean> {
    const { cluster, folder, ledger, tokens } = this.#placed;
    const NODE_OPTIONS = `--expose-gc --import data:text/javascript;base64,${Buffer.from(TELLING_HEAP).toString('base64')}`;
    const server = startServer(folder, [], { LEDGER_LOG: cluster, NODE_OPTIONS }, PROGRAM);
    this.#server = server;
    let address = '';
    while (address === '') {
      const line = await server.line();
      if (line === undefined) return false;
      address = addressIn(line);
    }
    this.#door = new NodeDoor(address, ledger, tokens);
    return true;
  }

  /** How much is reachable, in MiB. */
  async heap(): Promise<number> {
    const told = (): readonly string[] => this.#server?.errors().match(/^heap \d+$/gm) ?? [];
    const before = told().length;
    this.#server?.process.kill('SIGUSR2');
    while (told().length === before) await wait(10);
    return Number(told().at(-1)?.slice('heap '.length)) / 2 ** 20;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#door = undefined;
    const child = this.#server?.process;
    this.#server = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
