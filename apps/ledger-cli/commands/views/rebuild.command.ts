import { Command } from 'nest-commander';
import type { ViewReport } from '#projections/report';
import type { Given } from '../../framing/command-shape.ts';
import { Progress } from '../../output/progress.ts';
import { rebuildPage } from '../../output/rebuild-page.ts';
import { EXIT } from '../../exit-codes.ts';
import { Interrupted } from '../../session/interrupted.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Builds the views of a ledger anew and compares. Ctrl-C stops it and leaves everything as it was. */
@Command({ name: 'rebuild' })
export class RebuildCommand extends LedgerCommand {
  protected readonly shape = {};

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal } = this.context;
    const { ledgers, ledger } = await session.choose(given, 'question');
    const report = await this.watched((progress, signal) =>
      ledgers.rebuild(ledger, { signal, onProgress: ({ events, total }) => progress.update(events, total) }),
    );
    if (report.drift) terminal.exitCode = EXIT.unavailable;
    if (given.json) return terminal.printJson(report);
    await terminal.print(rebuildPage(this.page, report));
  }

  private async watched(
    work: (progress: Progress, signal: AbortSignal) => Promise<ViewReport>,
  ): Promise<ViewReport> {
    const { terminal, speech } = this.context;
    const progress = new Progress(terminal, speech.catalogue);
    const cancel = new AbortController();
    const onInterrupt = (): void => cancel.abort(new Interrupted('rebuild'));
    process.once('SIGINT', onInterrupt);
    try {
      return await work(progress, cancel.signal);
    } finally {
      process.off('SIGINT', onInterrupt);
      progress.end();
    }
  }
}
