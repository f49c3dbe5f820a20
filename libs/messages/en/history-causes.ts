import { localDateOf } from '#resolution/values/local-date';
import type { CausePhrases } from '../history/history-words.ts';
import type { Story, ToldResult } from '../history/story.ts';
import type * as vi from '../vi/history-causes.ts';
import { date, dated, values } from './phrases.ts';

const known = (result: ToldResult | undefined, position: number, story: Story): string =>
  result
    ? `${values(result.values, story.definition(result.target))} ${dated(result, story)}`
    : `the result of event ${position}`;
const of = (position: number, story: Story): string => known(story.result(position), position, story);

const corrected = (position: number, into: ToldResult['values'] | undefined, story: Story): string => {
  const was = story.result(position);
  if (!was || !into) return `of the result of event ${position}`;
  const definition = story.definition(was.target);
  return `of the result ${dated(was, story)} from ${values(was.values, definition)} to ${values(into, definition)}`;
};

export const causes: CausePhrases = {
  ResultRecorded: ({ data, position }, story) => `${known(data, position, story)} waits for approval`,
  ResultResubmitted: ({ data }, story) => `${known(data, data.result, story)} resubmitted, waits for approval`,
  ResultApproved: ({ data }, story) => `${of(data.result, story)} approved`,
  ResultReturned: ({ data }, story) => `${of(data.result, story)} returned`,
  CorrectionProposed: ({ data }, story) =>
    `correction ${corrected(data.result, data.values, story)} waits for approval`,
  CorrectionApproved: ({ data, recordedAt }, story) =>
    `correction ${corrected(data.result, story.correction(data.correction), story)}, ` +
    `approved on ${date(localDateOf(recordedAt))}`,
  CorrectionRejected: ({ data }, story) =>
    `correction ${corrected(data.result, story.correction(data.correction), story)} rejected`,
  EstimateRecorded: ({ data }, story) =>
    `estimate for the whole of ${data.year}: ${values(data.values, story.definition(data.target))}`,
  EstimateWithdrawn: ({ data }, story) => {
    const estimate = story.estimate(data.estimate);
    return estimate ? `estimate for ${estimate.year} withdrawn` : `estimate of event ${data.estimate} withdrawn`;
  },
};

export const reasons: typeof vi.reasons = {
  judgedPeriod: (period) => `judged at ${period}`,
  overdue: 'due and not reported',
  day: 'differs because the day does',
  many: (what, count) => `${what}: ${count} times`,
  ofTarget: (target, phrase) => `${target}: ${phrase}`,
};
