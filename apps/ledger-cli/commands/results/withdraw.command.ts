import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { ActCommand } from '../act-command.ts';
import { eventNamed, submissionNamed } from '../event-named.ts';

/** Withdraws an estimate or a waiting result; of an approved result it makes the proposal that this takes. */
@Command({ name: 'withdraw' })
export class WithdrawCommand extends ActCommand {
  protected readonly shape = { arguments: ['event'], options: ['reason'] } as const;

  protected async input([typed = '']: readonly string[], { reason }: Given, chosen: ChosenLedger): Promise<unknown> {
    const position = readWhole(typed);
    const event = await eventNamed(chosen, position);
    if (event?.type === 'EstimateRecorded') return { type: 'WithdrawEstimate', estimate: position, reason };
    const { result } = submissionNamed(position, event);
    return (await isApproved(chosen, event?.data['target'], result))
      ? { type: 'Propose', changes: [{ type: 'ResultWithdrawn', data: { result, reason } }] }
      : { type: 'WithdrawResult', result, reason };
  }
}

const isApproved = async ({ ledgers, ledger }: ChosenLedger, target: unknown, result: unknown): Promise<boolean> => {
  if (typeof target !== 'string') return false;
  const answered = await ledgers.target(ledger, target, {});
  return (
    answered.outcome === 'answered' &&
    answered.answer.results.some((row) => row.result === result && row.status === 'approved')
  );
};
