import { Command } from 'nest-commander';
import type { MomentAsked } from '#ledger/moment';
import type { Given } from '../../framing/command-shape.ts';
import { readMoment } from '../../input/read-moment.ts';
import { diffPage } from '../../output/diff-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { replayLedger } from './replay-ledger.ts';
import { tellNumbered, type ToldEvent } from '#messages/history/tell-events';

/** What changed between two moments, target by target, why, by which events and accounts. Replayed: no view is asked. */
@Command({ name: 'diff' })
export class DiffCommand extends LedgerCommand {
  protected readonly shape = { options: ['from', 'to', 'at'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    if (given.from === undefined) throw new UsageError('moment-missing');
    const from = momentOf('from', given.from, given.at);
    const to = momentOf('to', given.to, given.at);
    const chosen = await this.context.session.choose(given, 'question');
    const answered = await (await replayLedger(chosen)).diff(from, to);
    if (answered.outcome === 'refused') throw new CommandRefused('question', answered.refusals);
    const wanted = answered.answer.targets.flatMap(({ events }) => events);
    const told = await tellNumbered(chosen, this.context.speech.catalogue, wanted);
    const { terminal } = this.context;
    if (!given.json) await this.mark(chosen);
    if (!given.json) return terminal.print(diffPage(this.page, answered.answer, told));
    const targets = answered.answer.targets.map(({ events, ...target }) => ({
      ...target,
      events: events.map((position) => jsonOf(told.get(position))),
    }));
    return terminal.printJson({ ...answered.answer, targets });
  }
}

const jsonOf = (told: ToldEvent | undefined): object => {
  if (!told) throw new Error('an event of the answer was not told');
  const { position, recordedAt, actor, type } = told.event;
  return { position, recordedAt, actor, type, sentence: told.sentence };
};

/** One of the two moments; what is wrong with it is said of the option that it was typed in. */
const momentOf = (field: 'from' | 'to', asOf: string | undefined, at: string | undefined): MomentAsked => {
  const read = readMoment({ at, asOf });
  if ('moment' in read) return read.moment;
  const refusals = read.refusals.map((refusal) => (refusal.field === 'asOf' ? { ...refusal, field } : refusal));
  throw new CommandRefused('question', refusals);
};
