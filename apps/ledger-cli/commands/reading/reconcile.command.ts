import { Command } from 'nest-commander';
import type { ReportAsked } from '#ledger/reconcile';
import { tellNumbered } from '#messages/history/tell-events';
import { eventsOfReconciliation, tellCheck, tellReconciliation } from '#messages/history/tell-reconciliation';
import type { Given } from '../../framing/command-shape.ts';
import { readMoment } from '../../input/read-moment.ts';
import { readWhole } from '../../input/read-number.ts';
import { reconciliationPage } from '../../output/reconciliation-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { replayLedger } from './replay-ledger.ts';

/** An older printed report against today, target by target, with every event that made the difference. Replayed: no view is asked. */
@Command({ name: 'reconcile' })
export class ReconcileCommand extends LedgerCommand {
  protected readonly shape = { options: ['report', 'asOf', 'at', 'target', 'figure'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const report = reportOf(given);
    const chosen = await this.context.session.choose(given, 'question');
    const history = await replayLedger(chosen);
    const asked = { report, target: given.target, figure: given.figure };
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
    const { issued } = answered.answer;
    const checked = issued && { ...issued, sentences: tellCheck(catalogue, issued) };
    return terminal.printJson({ ...answered.answer, issued: checked, targets, remaining });
  }
}

/** The report that the command line names: an issued one, or the moment of one. Throws UsageError, CommandRefused. */
const reportOf = ({ report, at, asOf }: Given): ReportAsked['report'] => {
  if (report !== undefined) {
    if (asOf !== undefined) throw new UsageError('choose-one', { choices: ['--report', '--as-of'] });
    if (at !== undefined) throw new UsageError('choose-one', { choices: ['--report', '--at'] });
    const issued = readWhole(report);
    if (typeof issued === 'number') return { issued };
    throw new CommandRefused('question', [{ code: 'position-malformed', field: 'report', params: { input: report } }]);
  }
  if (asOf === undefined) throw new UsageError('report-missing');
  const read = readMoment({ at, asOf });
  if ('refusals' in read) throw new CommandRefused('question', read.refusals);
  return read.moment;
};
