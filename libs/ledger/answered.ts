import type { Refusal } from '#resolution/decider/decision';

/** What a question gets: its answer, or why it cannot be asked like this. */
export type Answered<Answer> =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

export const answered = <Answer>(answer: Answer): Answered<Answer> => ({ outcome: 'answered', answer });
