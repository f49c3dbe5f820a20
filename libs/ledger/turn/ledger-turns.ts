import type { LedgerState } from '#resolution/decider/ledger-state';
import { CommandTurns, type TurnResources } from './command-turns.ts';

/** How many ledgers keep their folded state. A country has thousands; the one that decided longest ago goes first. */
const FOLDED_LEDGERS = 64;

/** The command turns of all ledgers: beside each other, each on its own stream. */
export class LedgerTurns {
  /** In the order of their last use. */
  private readonly turns = new Map<string, CommandTurns>();

  constructor(private readonly resources: TurnResources) {}

  of(ledger: string): CommandTurns {
    const turns = this.turns.get(ledger) ?? new CommandTurns(ledger, this.resources);
    this.turns.delete(ledger);
    this.turns.set(ledger, turns);
    this.letGoIdle();
    return turns;
  }

  /** The state that the commands of a ledger stand on, as far as it is folded; undefined where none is kept. */
  folded(ledger: string): LedgerState | undefined {
    return this.turns.get(ledger)?.standing;
  }

  private letGoIdle(): void {
    for (const [ledger, turns] of this.turns) {
      if (this.turns.size <= FOLDED_LEDGERS) return;
      if (turns.idle) this.turns.delete(ledger);
    }
  }
}
