import { randomBytes } from 'node:crypto';
import type { Patience } from '#event-log/cluster/patience';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { NodeDoor, tokensFor } from './node-door.ts';

await import('@nestjs/core');
const { createApp } = await import('../../apps/ledger-api/create-app.ts');

interface Serving {
  /** The address of the cluster. */
  readonly cluster: string;
  readonly folder: string;
  readonly ledger: string;
  /** The clock of the ledgers of this node. */
  readonly now?: () => string;
  readonly patience?: Partial<Patience>;
}

/** A node of the application over a cluster, in this process; it answers over the network. */
export class ServedNode {
  readonly ledgers: Ledgers;
  readonly door: NodeDoor;
  readonly #stop: () => Promise<void>;

  private constructor(ledgers: Ledgers, door: NodeDoor, stop: () => Promise<void>) {
    this.ledgers = ledgers;
    this.door = door;
    this.#stop = stop;
  }

  static async start({ cluster, folder, ledger, now = machineTime, patience }: Serving): Promise<ServedNode> {
    const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster, patience });
    const accounts = Accounts.open({ folder, now: machineTime, randomBytes });
    const app = await createApp({ ledgers, accounts, secure: false });
    await app.listen(0, '127.0.0.1');
    const door = new NodeDoor(await app.getUrl(), ledger, tokensFor(accounts, ledger));
    return new ServedNode(ledgers, door, async () => {
      await app.close();
      accounts.close();
      await ledgers.close();
    });
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}

const machineTime = (): string => new Date().toISOString();
