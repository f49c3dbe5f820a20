import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { reportPage, reportsPage } from '../../output/reports-page.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { wholeOption } from '../reading/whole-option.ts';

/** What was rebuilt, compared and taken back: a list, newest first, or one report whole. */
@SubCommand({ name: 'reports' })
export class ViewReportsCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['report?'], options: ['limit'] } as const;

  protected override async perform([number]: readonly string[], given: Given): Promise<void> {
    const { session, terminal } = this.context;
    const { ledgers } = await session.chooseSome({ ...given, all: given.ledger === undefined });
    const id = wholeOption('report', number);
    if (id === undefined) {
      const limit = wholeOption('limit', given.limit);
      const reports = await ledgers.viewReports({
        ...(given.ledger !== undefined && { ledger: given.ledger }),
        ...(limit !== undefined && { limit }),
      });
      if (given.json) return terminal.printJson({ reports });
      return terminal.print(reportsPage(this.page, reports));
    }
    const report = await ledgers.viewReport(id);
    if (!report) throw new UsageError('report-unknown', { input: String(id) });
    if (given.json) return terminal.printJson(report);
    await terminal.print(reportPage(this.page, report));
  }
}
