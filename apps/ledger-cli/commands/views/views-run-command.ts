import type { LedgerRebuilt } from '#ledger/rebuilding/rebuild-all';
import type { Given } from '../../framing/command-shape.ts';
import { Progress } from '../../output/progress.ts';
import { problemOf } from '../../output/problem.ts';
import { rebuildPage, rebuiltLedgersPage } from '../../output/rebuild-page.ts';
import { EXIT } from '../../exit-codes.ts';
import { Interrupted } from '../../session/interrupted.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Builds views anew beside the live ones, of one ledger or of all. Ctrl-C stops it and leaves everything as it was. */
export abstract class ViewsRunCommand extends LedgerCommand {
  protected readonly shape = { options: ['all', 'view', 'as'] } as const;
  protected abstract readonly checkOnly: boolean;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { ledgers, names } = await this.context.session.chooseSome(given);
    const rebuilt = await this.watched((progress, signal) =>
      ledgers.rebuildAll({
        ledgers: names,
        ...(given.view !== undefined && { views: [given.view] }),
        checkOnly: this.checkOnly,
        startedBy: given.as ?? 'terminal',
        signal,
        onProgress: ({ events, total }) => progress.update(events, total),
      }),
    );
    await this.tell(rebuilt, given);
  }

  private async tell(rebuilt: readonly LedgerRebuilt[], { json, all }: Given): Promise<void> {
    const { terminal } = this.context;
    const [only] = rebuilt;
    if (rebuilt.some((one) => one.outcome === 'failed' || one.report.outcome === 'drift')) {
      terminal.exitCode = EXIT.unavailable;
    }
    if (!all && only) {
      if (only.outcome === 'failed') throw only.error;
      if (json) return terminal.printJson(only.report);
      return terminal.print(rebuildPage(this.page, only.report));
    }
    if (!json) return terminal.print(rebuiltLedgersPage(this.page, rebuilt));
    await terminal.printJson({
      reports: rebuilt.flatMap((one) => (one.outcome === 'ended' ? [one.report] : [])),
      failed: rebuilt.flatMap(({ ledger, ...one }) =>
        one.outcome === 'failed' ? [{ ledger, errors: problemOf(this.page.catalogue, one.error).errors }] : [],
      ),
    });
  }

  private async watched<Result>(work: (progress: Progress, signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { terminal, speech } = this.context;
    const progress = new Progress(terminal, speech.catalogue);
    const cancel = new AbortController();
    const onInterrupt = (): void => cancel.abort(new Interrupted());
    process.once('SIGINT', onInterrupt);
    try {
      return await work(progress, cancel.signal);
    } finally {
      process.off('SIGINT', onInterrupt);
      progress.end();
    }
  }
}
