import type { EventsProgress, LedgerRebuilt } from '#ledger/rebuilding/rebuild-all';
import type { ViewReport } from '#projections/report';
import type { Given } from '../../framing/command-shape.ts';
import { rebuildPage, rebuiltLedgersPage } from '../../output/rebuild-page.ts';
import { EXIT } from '../../exit-codes.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { watched } from '../watched.ts';

/** Builds views anew beside the live ones, of one ledger or of all. Ctrl-C stops it and leaves everything as it was. */
export abstract class ViewsRunCommand extends LedgerCommand {
  protected readonly shape = { options: ['all', 'view', 'as'] } as const;
  protected abstract readonly checkOnly: boolean;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { ledgers, names } = await this.context.session.chooseSome(given);
    const [only] = names;
    const rebuilt = await watched(this.context, 'rebuild', async (progress, signal) => {
      const options = {
        ...(given.view !== undefined && { views: [given.view] }),
        checkOnly: this.checkOnly,
        startedBy: given.as ?? 'terminal',
        signal,
        onProgress: ({ events, total }: EventsProgress) => progress.update(events, total),
      };
      if (given.all || only === undefined) return ledgers.rebuildAll({ ...options, ledgers: names });
      return ledgers.rebuild(only, options);
    });
    await ('outcome' in rebuilt ? this.tellOne(rebuilt, given) : this.tellAll(rebuilt, given));
  }

  private async tellOne(report: ViewReport, { json }: Given): Promise<void> {
    const { terminal } = this.context;
    if (report.outcome === 'drift') terminal.exitCode = EXIT.unavailable;
    if (json) return terminal.printJson(report);
    await terminal.print(rebuildPage(this.page, report));
  }

  private async tellAll(rebuilt: readonly LedgerRebuilt[], { json }: Given): Promise<void> {
    const { terminal } = this.context;
    const isTrouble = (one: LedgerRebuilt): boolean => one.outcome === 'failed' || one.report.outcome === 'drift';
    if (rebuilt.some(isTrouble)) terminal.exitCode = EXIT.unavailable;
    if (json) return terminal.printJson({ ledgers: rebuilt });
    await terminal.print(rebuiltLedgersPage(this.page, rebuilt));
  }
}
