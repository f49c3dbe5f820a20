import type { SubmissionBody, ValuesBody } from './result.body.ts';

/** The values as the ledger takes them; what was not sent stays away, what was sent too much is the ledger's to refuse. */
export const valuesOf = ({ value, numerator, denominator, model, ended }: ValuesBody): object => ({
  value,
  numerator,
  denominator,
  model,
  ended: model === undefined ? ended : (ended ?? false),
});

/** A submission as the ledger takes it. */
export const submissionOf = (body: SubmissionBody): object => {
  const { unit, occurredOn, period, note, evidence } = body;
  return { unit, occurredOn, period, values: valuesOf(body), note, evidence };
};
