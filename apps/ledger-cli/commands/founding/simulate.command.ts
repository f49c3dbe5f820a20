import { availableParallelism } from 'node:os';
import { Command } from 'nest-commander';
import { formatNumber } from '#messages/numbers';
import { FolderHoldsLedgersError } from '#simulation/folder-holds-ledgers-error';
import { simulate, type Simulation } from '#simulation/simulate';
import { simulatedLedgerId } from '#simulation/simulated-ledger';
import { MOST_MONTHS } from '#simulation/simulated-term';
import type { Given } from '../../framing/command-shape.ts';
import { Progress } from '../../output/progress.ts';
import { Interrupted } from '../../session/interrupted.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Not the folder of real ledgers, unless somebody says so. */
const DEFAULT_FOLDER = './data-simulated';

/** What each number may be, and is without its option. */
const NUMBERS = {
  ledgers: { least: 1, most: 99_999, usual: 10 },
  targets: { least: 1, most: 200, usual: 25 },
  months: { least: 1, most: MOST_MONTHS, usual: 60 },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER, usual: 1 },
  workers: { least: 1, most: 64, usual: availableParallelism() },
} as const;

/** Writes simulated ledgers: reproducible, marked as such, and only into a folder that has none. Ctrl-C leaves none. */
@Command({ name: 'simulate' })
export class SimulateCommand extends LedgerCommand {
  protected readonly shape = { options: ['ledgers', 'targets', 'months', 'seed', 'workers'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const folder = session.folderOf({ data: given.data ?? process.env['LEDGER_DATA'] ?? DEFAULT_FOLDER });
    const [ledgers, targets, months] = [whole('ledgers', given), whole('targets', given), whole('months', given)];
    const [seed, workers] = [whole('seed', given), whole('workers', given)];
    const begun = performance.now();
    const events = await this.watched({ folder, ledgers, targets, months, seed, workers });
    const durationMs = Math.round(performance.now() - begun);
    const first = simulatedLedgerId(1);
    if (given.json) return terminal.printJson({ folder, ledgers, events, first, durationMs });
    const { simulation } = speech.catalogue.cli.output;
    const number = (value: number): string => formatNumber(speech.language, value.toFixed(1), { decimals: 1 });
    const count = (value: number): string => formatNumber(speech.language, String(Math.round(value)));
    const seconds = durationMs / 1000;
    await terminal.print(simulation.done(count(ledgers), count(events), number(seconds), count(events / seconds)));
    for (const line of simulation.next(folder, first)) await terminal.print(line);
  }

  private async watched(simulation: Simulation): Promise<number> {
    const { terminal, speech } = this.context;
    const progress = new Progress(terminal, speech.catalogue);
    const cancel = new AbortController();
    const onInterrupt = (): void => cancel.abort(new Interrupted('simulation'));
    process.once('SIGINT', onInterrupt);
    try {
      return await simulate(simulation, {
        signal: cancel.signal,
        // How many events it will be is known at the end; the ledgers that are done say it well enough.
        onProgress: ({ ledgers, events }) =>
          progress.update(events, Math.round((events * simulation.ledgers) / ledgers)),
      });
    } catch (error) {
      if (!(error instanceof FolderHoldsLedgersError)) throw error;
      throw new UsageError('simulation-folder-taken', { folder: error.folder, ledger: error.ledger });
    } finally {
      process.off('SIGINT', onInterrupt);
      progress.end();
    }
  }
}

/** A number of the command line, or what it usually is. Throws UsageError, naming the option and its range. */
const whole = (option: keyof typeof NUMBERS, given: Given): number => {
  const { least, most, usual } = NUMBERS[option];
  const typed = given[option];
  if (typed === undefined) return usual;
  const number = /^\d{1,16}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError('whole-number-expected', { option, input: typed, least, most, example: usual });
};
