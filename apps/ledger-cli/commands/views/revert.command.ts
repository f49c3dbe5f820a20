import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Lets the generation of a view that served before serve again. */
@SubCommand({ name: 'revert' })
export class RevertViewCommand extends LedgerCommand {
  protected readonly shape = { options: ['view', 'as'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const { view } = given;
    if (view === undefined) throw new UsageError('view-missing');
    const { ledgers, ledger } = await session.choose(given, 'question');
    const report = await ledgers.revertView(ledger, view, { startedBy: given.as ?? 'terminal' });
    if (given.json) return terminal.printJson(report);
    const { reports, rebuild } = speech.catalogue.cli.output;
    const named = (rebuild.views as Readonly<Record<string, string>>)[view] ?? view;
    await terminal.print(reports.reverted(named, report.views[0]?.generation ?? ''));
  }
}
