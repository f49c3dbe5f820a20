import { canonicalJson, sha256 } from '#event-log/canonical-json';
import type { Envelope } from '#event-log/envelope';
import { LogUnavailableError, NotRecordableError } from '#event-log/errors';
import type { EventLog, TextStore } from '#event-log/event-log';
import { parseCommand } from '#resolution/commands/parse-command';
import type { Refusal } from '#resolution/decider/decision';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { Instant } from '#resolution/values/local-date';
import { type AcceptedAnswer, type Caller, type CommandAnswer, refusedAnswer } from './command-answer.ts';
import { decideOnDraft, type Draft } from './decide-turn.ts';
import { answeredBefore } from './answered-before.ts';
import { foldTo } from './fold.ts';
import { takesWholeNumbers } from './whole-numbers.ts';

/** At most so many commands share one write, so that nobody waits for a whole crowd. */
const COMMANDS_A_TURN = 256;

export interface TurnResources {
  readonly log: EventLog;
  readonly texts: TextStore;
  readonly now: () => Instant;
  readonly randomBytes: (size: number) => Buffer;
}

interface Waiting {
  readonly input: unknown;
  readonly caller: Caller;
  readonly answer: (answer: CommandAnswer) => void;
  readonly fail: (reason: unknown) => void;
}

type TurnAnswer = CommandAnswer | { readonly outcome: 'failed'; readonly error: unknown };
/** The keys that this very turn has answered, with the hash of the body each answered. */
type AnsweredInTurn = Map<string, { readonly sha256: string; readonly answer: AcceptedAnswer }>;

/**
 * The commands of one ledger, one turn at a time. A turn takes the commands that wait, decides each on the state that the ones
 * before it left, appends all their events in one durable write, and only then answers each (docs/architecture.md,
 * "The command turn"). So nothing slips between decide and append, and waiting commands share one fsync.
 */
export class CommandTurns {
  private readonly waiting: Waiting[] = [];
  private turning = false;
  private state: LedgerState = initialState;

  constructor(
    private readonly ledger: string,
    private readonly resources: TurnResources,
  ) {}

  /** Whether no command waits or is being decided: only then may the folded state be let go. */
  get idle(): boolean {
    return !this.turning && this.waiting.length === 0;
  }

  /** The state as far as it is folded: only what is durable is in it. */
  get standing(): LedgerState {
    return this.state;
  }

  /**
   * Decides a command and makes it durable. A refusal is an answer; rejects with LogUnavailableError or LogCorruptError when
   * the log cannot take or give events, and then nothing of the command is stored.
   */
  execute(input: unknown, caller: Caller): Promise<CommandAnswer> {
    return new Promise((answer, fail) => {
      this.waiting.push({ input, caller, answer, fail });
      if (this.turning) return;
      this.turning = true;
      // After the I/O callbacks of this round of the event loop: their commands join the turn.
      setImmediate(() => void this.turnUntilIdle());
    });
  }

  /** The ledger folded to its head: the same state that commands are decided on. */
  async folded(): Promise<LedgerState> {
    const folded = await foldTo(this.resources.log, this.ledger, this.state);
    // A turn that runs meanwhile works on its own state: it must not be changed under its hands.
    if (!this.turning && folded.head > this.state.head) this.state = folded;
    return folded;
  }

  private async turnUntilIdle(): Promise<void> {
    while (this.waiting.length > 0) await this.turn(this.waiting.splice(0, COMMANDS_A_TURN));
    this.turning = false;
  }

  private async turn(commands: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.decideAndAppend(commands);
      commands.forEach((command, index) => {
        const answer = answers[index];
        if (answer && answer.outcome !== 'failed') command.answer(answer);
        else command.fail(answer?.error);
      });
    } catch (error) {
      if (isTooLarge(error) && commands.length > 1) {
        // More than the log takes at once, or one that it never takes: the others go without it.
        const half = Math.ceil(commands.length / 2);
        await this.turn(commands.slice(0, half));
        return this.turn(commands.slice(half));
      }
      // Nobody is told "done": the refused of this turn too were judged on events that are not stored.
      commands.forEach((command) => command.fail(error));
    }
  }

  private async decideAndAppend(commands: readonly Waiting[]): Promise<readonly TurnAnswer[]> {
    for (;;) {
      this.state = await foldTo(this.resources.log, this.ledger, this.state);
      const { answers, draft } = await this.decideAll(commands);
      if (draft.envelopes.length === 0) return answers;

      const { log, texts } = this.resources;
      if (draft.texts.length > 0) await texts.put(this.ledger, this.state.head + 1, draft.texts);
      const appended = await log.append(this.ledger, this.state.head, draft.envelopes).catch(async (error: unknown) => {
        // The engine may have failed after its write: texts are taken back only where no event can refer to them.
        const head = isUnknown(error) ? undefined : await log.head(this.ledger).catch(() => undefined);
        if (head === this.state.head) await this.takeBack(draft).catch(() => undefined);
        throw error;
      });
      if (appended.outcome === 'appended') {
        this.state = draft.state;
        return answers;
      }
      // Somebody else moved the head (a node of a cluster): catch up, decide again, with new salts.
      await this.takeBack(draft);
    }
  }

  /** Erases the texts of a draft that was not written: nobody could ever find them to erase them by law. */
  private async takeBack({ texts }: Draft): Promise<void> {
    for (const { sha256: seal } of texts) await this.resources.texts.erase(this.ledger, seal);
  }

  private async decideAll(commands: readonly Waiting[]): Promise<{ answers: readonly TurnAnswer[]; draft: Draft }> {
    let draft: Draft = { state: this.state, envelopes: [], texts: [] };
    const answers: TurnAnswer[] = [];
    const inTurn: AnsweredInTurn = new Map();
    const now = this.resources.now();
    for (const command of commands) {
      try {
        const decided = await this.decideNext(draft, command, { inTurn, now });
        draft = decided.draft;
        answers.push(decided.answer);
      } catch (error) {
        // A command that breaks a decider must not take its neighbours with it: the draft stays as it was before it.
        answers.push({ outcome: 'failed', error });
      }
    }
    return { answers, draft };
  }

  private async decideNext(
    draft: Draft,
    { input, caller }: Waiting,
    { inTurn, now }: { readonly inTurn: AnsweredInTurn; readonly now: Instant },
  ): Promise<{ readonly draft: Draft; readonly answer: CommandAnswer }> {
    const refuse = (...refusals: readonly Refusal[]) => ({ draft, answer: refusedAnswer(this.ledger, ...refusals) });
    const parsed = parseCommand(input, { wholeNumbers: takesWholeNumbers(draft.state, input) });
    if ('refusals' in parsed) return refuse(...parsed.refusals);

    const bodySha256 = sha256(canonicalJson(parsed.command));
    const callerKey = JSON.stringify([caller.account, caller.key]);
    const before = inTurn.get(callerKey) ?? (await answeredBefore(this.resources.log, this.ledger, caller));
    if (before && before.sha256 !== bodySha256) {
      return refuse({ code: 'key-reused', field: 'key', params: { key: caller.key } });
    }
    if (before) return { draft, answer: { ...before.answer, repeated: true } };

    if (draft.state.head === 0 && parsed.command.type !== 'AdoptResolution') {
      return refuse({ code: 'ledger-unknown', field: 'ledger', params: { ledger: this.ledger } });
    }
    const { randomBytes } = this.resources;
    const context = { ledger: this.ledger, now, randomBytes };
    const decided = decideOnDraft(context, draft, caller, parsed.command, bodySha256);
    if (decided.outcome === 'refused') return refuse(...decided.refusals);
    const answer = acceptedAnswer(this.ledger, decided.events);
    inTurn.set(callerKey, { sha256: bodySha256, answer });
    return { draft: decided.draft, answer };
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof NotRecordableError && error.params['reason'] === 'too-large';

/** Whether the events may still appear: then the texts they name must stay. */
const isUnknown = (error: unknown): boolean => error instanceof LogUnavailableError && error.code === 'outcome-unknown';

const acceptedAnswer = (ledger: string, events: readonly Envelope[]): AcceptedAnswer => ({
  outcome: 'accepted',
  ledger,
  position: events.at(-1)?.position ?? 0,
  events: events.map(({ position, type }) => ({ position, type })),
  repeated: false,
});
