import type { Refusal } from '#resolution/decider/decision';

/** A command or question was refused: the command ends here, and main turns the refusals into a problem. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly refusals: readonly Refusal[];
  /** Whether it was to be recorded, or only asked. */
  readonly asked: 'act' | 'question';

  constructor(asked: 'act' | 'question', refusals: readonly Refusal[]) {
    super(refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join('; '));
    this.asked = asked;
    this.refusals = refusals;
  }
}
