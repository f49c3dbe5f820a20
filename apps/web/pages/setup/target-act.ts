import type { TargetAnswer } from '../../api/answers.ts';
import type { Sending } from '../../form/use-sending.ts';
import { m } from '../../words/language.ts';

/** What every form about one target is given. */
export interface TargetForm {
  readonly ledger: string;
  readonly answer: TargetAnswer;
}

/** The parts of a route about a target. */
export const partsOf = ({ ledger, answer }: TargetForm) => ({ r: ledger, c: answer.settings.definition.target });

/** Sends a proposal; says that it waits for another account. */
export const propose = (
  sending: Sending,
  same: unknown,
  act: (key: string) => Promise<{ readonly position: number }>,
): Promise<boolean> => sending.send(same, act, ({ position }) => m.form.proposed(position));
