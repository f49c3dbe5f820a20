import { plusDays, vietnamDay } from './calendar.ts';
import type { HistoryEvent } from './history.ts';
import { Random } from './random.ts';
import { changeRole } from './random-periods.ts';
import { type Action, DAILY, foundation } from './random-plan.ts';
import { adoption, drawTargets, TERM } from './random-resolution.ts';
import { FOUNDER, type Move, type Scene, sceneOf } from './random-scene.ts';

/** The next command of a random story: who sends it, at which instant, and what. */
export interface Sent extends Move {
  readonly at: string;
}

export interface StoryOptions {
  /** How many commands the whole story shall have; time moves so that they span the term. */
  readonly commands?: number;
  /** How a free text is sent: sealed, as the decider takes it, unless told otherwise. */
  readonly text?: (sentence: string) => unknown;
}

const sealed = (sentence: string): unknown => ({ sha256: sentence.length.toString(16).padStart(64, '0') });

/**
 * A random story of one ledger, told command by command. It is stateful because a command that names a result needs the
 * number that the ledger gave it: `next` is shown what was accepted so far. The same seed and answers, the same story.
 */
export class RandomHistory {
  private readonly random: Random;
  private readonly text: (sentence: string) => unknown;
  private readonly todo: Action[];
  private readonly luckOf = new Map<string, number>();
  private commandsLeft: number;
  private now = Date.parse(`${TERM.from}T01:00:00.000Z`);

  constructor(seed: number, { commands = 120, text = sealed }: StoryOptions = {}) {
    this.random = new Random(seed);
    this.text = text;
    this.commandsLeft = commands;
    this.todo = foundation(this.random);
  }

  /** The next command to send, given every event that was accepted so far. */
  next(history: readonly HistoryEvent[]): Sent {
    this.commandsLeft = Math.max(1, this.commandsLeft - 1);
    if (history.length === 0) {
      return this.sent({ by: FOUNDER, command: adoption(drawTargets(this.random)) as Move['command'] });
    }
    this.passTime();
    const scene = sceneOf({
      random: this.random,
      history,
      luck: (target) => this.luck(target),
      text: this.text,
      instant: this.instant(),
    });
    const planned = this.random.chance(0.85) ? this.todo.shift()?.(scene) : undefined;
    return this.sent(planned ?? this.daily(scene));
  }

  private daily(scene: Scene): Move {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const move = this.random.weighted(DAILY)?.(scene);
      if (move) return move;
    }
    return changeRole(scene);
  }

  private luck(target: string): number {
    const known = this.luckOf.get(target) ?? this.random.pick([-0.3, 0.2, 0.6, 0.9, 1, 1, 1.05, 1.3]);
    this.luckOf.set(target, known);
    return known;
  }

  /** Minutes within a working day, or days; now and then just to a month's end, or to a day's last or first moment. */
  private passTime(): void {
    const { random } = this;
    this.now += random.int(1, 40) * 60_000;
    if (this.todo.length > 0 || random.chance(0.55)) return;
    const daysLeft = (Date.parse('2031-02-01T00:00:00.000Z') - this.now) / 86_400_000;
    const mean = Math.max(0, daysLeft) / this.commandsLeft / 0.45;
    const days = Math.round(-Math.log(1 - random.unit()) * mean);
    const day = plusDays(vietnamDay(this.instant()), days);
    const monthEnd = plusDays(`${plusDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
    const landing = random.chance(0.2) ? monthEnd : day;
    const midnight = random.pick(['16:59:59.999', '17:00:00.000']);
    const hour = random.chance(0.2) ? midnight : `0${random.int(1, 9)}:15:00.000`;
    this.now = Math.max(this.now, Math.min(Date.parse(`${landing}T${hour}Z`), Date.parse('2031-06-30T00:00:00.000Z')));
  }

  private instant(): string {
    return new Date(this.now).toISOString();
  }

  private sent(move: Move): Sent {
    return { ...move, at: this.instant() };
  }
}
