import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'nest-commander';
import { ReplayHistory } from '#ledger/replay';
import type { Given } from '../../framing/command-shape.ts';
import { readMoment } from '../../input/read-moment.ts';
import { readTextFile } from '../../input/text-file.ts';
import { refusedProblem } from '../../output/problem.ts';
import { statusPage } from '../../output/status-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { replayLedger } from './replay-ledger.ts';
import { readQuestion } from './read-question.ts';

/** Judges a ledger, or an exported history, from event 1 without any view: what an auditor holds against the figures of a report. */
@Command({ name: 'replay' })
export class ReplayCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['file?'], options: ['questions', 'at', 'asOf', 'position'] } as const;

  protected override async perform([file]: readonly string[], given: Given): Promise<void> {
    if (file !== undefined && given.ledger !== undefined)
      throw new UsageError('choose-one', { choices: ['[file]', '--ledger'] });
    if (given.position !== undefined && given.asOf !== undefined) {
      throw new UsageError('choose-one', { choices: ['--position', '--as-of'] });
    }
    if (given.position !== undefined && !/^#?[1-9]\d{0,14}$/.test(given.position)) {
      const params = { input: given.position };
      throw new CommandRefused('question', [{ code: 'position-malformed', field: 'position', params }]);
    }
    const questions = given.questions === undefined ? undefined : await readTextFile(given.questions);
    const history =
      file === undefined
        ? await replayLedger(await this.context.session.choose(given, 'question'))
        : await ReplayHistory.open(linesOf(file), new Date().toISOString());
    if (questions !== undefined) return this.answerAll(history, questions);
    const read = readMoment({ at: given.at, asOf: given.position ?? given.asOf });
    const answered =
      'refusals' in read ? ({ outcome: 'refused', ...read } as const) : await history.status(read.moment);
    if (answered.outcome === 'refused') throw new CommandRefused('question', answered.refusals);
    const { terminal } = this.context;
    if (given.json) return terminal.printJson(answered.answer);
    await terminal.print(statusPage(this.page, answered.answer));
  }

  /** One line of JSON a question, in order: its answer, or the problem with it. */
  private async answerAll(history: ReplayHistory, questions: string): Promise<void> {
    const { terminal, speech } = this.context;
    for (const line of questions.replace(/\r?\n$/, '').split(/\r?\n/)) {
      const read = readQuestion(line);
      const answered =
        'refusals' in read ? ({ outcome: 'refused', ...read } as const) : await history.status(read.moment);
      if (answered.outcome === 'answered') await terminal.printJson(answered.answer);
      else {
        const problem = refusedProblem(speech.catalogue, 'question', answered.refusals);
        terminal.exitCode = problem.exitCode;
        await terminal.printJson(problem);
      }
    }
  }
}

/** The lines of a file. Throws UsageError when it cannot be read. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Infinity });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError('file-unreadable', { file, cause: error.code });
  }
}

/** By its shape, not its class: errors of the system may come from another realm. */
const isSystemError = (error: unknown): error is { readonly code: string } =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
