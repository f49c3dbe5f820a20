import { Command } from 'nest-commander';
import { tellNumbered } from '#messages/history/tell-events';
import { eventsOfReconciliation, tellReconciliation } from '#messages/history/tell-reconciliation';
import type { Given } from '../../framing/command-shape.ts';
import { readMoment } from '../../input/read-moment.ts';
import { reconciliationPage } from '../../output/reconciliation-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { replayLedger } from './replay-ledger.ts';

/** An older printed report against today, target by target, with every event that made the difference. Replayed: no view is asked. */
@Command({ name: 'reconcile' })
export class ReconcileCommand extends LedgerCommand {
  protected readonly shape = { options: ['asOf', 'at', 'target', 'figure'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    if (given.asOf === undefined) throw new UsageError('report-missing');
    const read = readMoment({ at: given.at, asOf: given.asOf });
    if ('refusals' in read) throw new CommandRefused('question', read.refusals);
    const chosen = await this.context.session.choose(given, 'question');
    const history = await replayLedger(chosen);
    const asked = { report: read.moment, target: given.target, figure: given.figure };
    const answered = await history.reconcile(asked);
    if (answered.outcome === 'refused') throw new CommandRefused('question', answered.refusals);
    const { catalogue } = this.context.speech;
    const told = await tellNumbered(chosen, catalogue, eventsOfReconciliation(answered.answer));
    const { terminal } = this.context;
    if (!given.json) {
      await this.mark(chosen);
      return terminal.print(reconciliationPage(this.page, answered.answer, told));
    }
    const { lines, remaining } = tellReconciliation(catalogue, answered.answer, told);
    const targets = answered.answer.targets.map((target, index) => ({
      ...target,
      sentence: lines[index]?.sentence,
      why: lines[index]?.why,
    }));
    return terminal.printJson({ ...answered.answer, targets, remaining });
  }
}
