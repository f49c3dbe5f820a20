import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LogUnavailableError } from '#event-log/errors';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { localDoor, type OperatorDoor } from '#operator/door';
import { remoteDoor } from '#operator/remote-door';
import { readServerFile } from '#operator/server-file';
import { CommandRefused } from './command-refused.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_FOLDER = './data';

/** What a command line says about where its ledger is. */
interface Place {
  readonly data?: string | undefined;
  readonly ledger?: string | undefined;
}

export interface ChosenLedger {
  readonly ledgers: OperatorDoor;
  readonly ledger: string;
}

export interface ChosenLedgers {
  readonly ledgers: OperatorDoor;
  readonly names: readonly string[];
}

/**
 * The data folder of one run: opened when a command first needs it, closed (with its lock) when the run ends. Where a server owns
 * the folder, the server is asked.
 */
@Injectable()
export class LedgerSession implements OnModuleDestroy {
  private opened: Promise<OperatorDoor> | undefined;
  private readonly owned: { close(): void | Promise<void> }[] = [];

  folderOf({ data }: Place): string {
    return resolve(data ?? process.env['LEDGER_DATA'] ?? DEFAULT_FOLDER);
  }

  /** Opens the data folder, making it when it is not there yet, or asks the server that owns it. */
  open(place: Place): Promise<OperatorDoor> {
    this.opened ??= this.door(this.folderOf(place));
    return this.opened;
  }

  /** Where the folder's server answers browsers, or will once it runs. */
  webAddress(place: Place): string {
    return readServerFile(this.folderOf(place))?.address ?? `http://localhost:${process.env['LEDGER_PORT'] ?? '3000'}`;
  }

  private async door(folder: string): Promise<OperatorDoor> {
    const now = (): string => new Date().toISOString();
    try {
      const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster: process.env['LEDGER_LOG'] });
      this.owned.push(ledgers);
      return localDoor(ledgers, () => {
        const accounts = Accounts.open({ folder, now, randomBytes });
        this.owned.push(accounts);
        return accounts;
      });
    } catch (error) {
      const isOwned = error instanceof LogUnavailableError && error.code === 'data-folder-owned';
      const server = isOwned ? readServerFile(folder) : undefined;
      if (server) return remoteDoor(server);
      throw error;
    }
  }

  /**
   * The ledger a command is about: the one it names, or the only one there is. Throws UsageError when there is none or
   * several, CommandRefused when the named one does not exist.
   */
  async choose(place: Place, asked: 'act' | 'question'): Promise<ChosenLedger> {
    const folder = this.folderOf(place);
    if (!existsSync(folder)) throw new UsageError('no-ledger', { folder });
    const ledgers = await this.open(place);
    const known = await ledgers.ledgers();
    if (place.ledger !== undefined) {
      if (known.includes(place.ledger)) return { ledgers, ledger: place.ledger };
      throw new CommandRefused(asked, [{ code: 'ledger-unknown', field: 'ledger', params: { ledger: place.ledger } }]);
    }
    const [only, second] = known;
    if (only === undefined) throw new UsageError('no-ledger', { folder });
    if (second !== undefined) throw new UsageError('ledger-not-chosen', { ledgers: known });
    return { ledgers, ledger: only };
  }

  /** The ledgers a command is about: all of the folder, or the one that `choose` gives. */
  async chooseSome(place: Place & { readonly all?: boolean | undefined }): Promise<ChosenLedgers> {
    if (!place.all) {
      const { ledgers, ledger } = await this.choose(place, 'question');
      return { ledgers, names: [ledger] };
    }
    const folder = this.folderOf(place);
    if (!existsSync(folder)) throw new UsageError('no-ledger', { folder });
    const ledgers = await this.open(place);
    return { ledgers, names: await ledgers.ledgers() };
  }

  async onModuleDestroy(): Promise<void> {
    await this.opened?.catch(() => undefined);
    // What was opened last stands on what was opened before.
    for (const each of this.owned.toReversed()) await each.close();
  }
}
