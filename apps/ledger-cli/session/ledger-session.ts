import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { CommandRefused } from './command-refused.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_FOLDER = './data';

/** What a command line says about where its ledger is. */
interface Place {
  readonly data?: string | undefined;
  readonly ledger?: string | undefined;
}

export interface ChosenLedger {
  readonly ledgers: Ledgers;
  readonly ledger: string;
}

/** The data folder of one run: opened when a command first needs it, closed (with its lock) when the run ends. */
@Injectable()
export class LedgerSession implements OnModuleDestroy {
  private opened: Promise<Ledgers> | undefined;

  folderOf({ data }: Place): string {
    return resolve(data ?? process.env['LEDGER_DATA'] ?? DEFAULT_FOLDER);
  }

  /** Opens the data folder, making it when it is not there yet. */
  open(place: Place): Promise<Ledgers> {
    this.opened ??= Ledgers.open({
      folder: this.folderOf(place),
      now: () => new Date().toISOString(),
      randomBytes,
    });
    return this.opened;
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

  async onModuleDestroy(): Promise<void> {
    const ledgers = await this.opened?.catch(() => undefined);
    await ledgers?.close();
  }
}
