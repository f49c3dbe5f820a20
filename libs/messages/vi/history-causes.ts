import { localDateOf } from '#resolution/values/local-date';
import type { CausePhrases } from '../history/history-words.ts';
import type { Story, ToldResult } from '../history/story.ts';
import { date, dated, values } from './phrases.ts';

const known = (result: ToldResult | undefined, position: number, story: Story): string =>
  result
    ? `${values(result.values, story.definition(result.target))} ${dated(result, story)}`
    : `kết quả ở sự kiện ${position}`;
const of = (position: number, story: Story): string => known(story.result(position), position, story);

/** kết quả quý IV/2025 từ 12 đảng viên thành 11 đảng viên */
const corrected = (position: number, into: ToldResult['values'] | undefined, story: Story): string => {
  const was = story.result(position);
  if (!was || !into) return `kết quả ở sự kiện ${position}`;
  const definition = story.definition(was.target);
  return `kết quả ${dated(was, story)} từ ${values(was.values, definition)} thành ${values(into, definition)}`;
};

/** Why a figure differs: one phrase an event. */
export const causes: CausePhrases = {
  ResultRecorded: ({ data, position }, story) => `${known(data, position, story)} chờ duyệt`,
  ResultResubmitted: ({ data }, story) => `${known(data, data.result, story)} gửi lại, chờ duyệt`,
  ResultApproved: ({ data }, story) => `${of(data.result, story)} được duyệt`,
  ResultReturned: ({ data }, story) => `${of(data.result, story)} bị trả lại`,
  CorrectionProposed: ({ data }, story) =>
    `đề nghị đính chính ${corrected(data.result, data.values, story)}, chờ duyệt`,
  CorrectionApproved: ({ data, recordedAt }, story) =>
    `đính chính ${corrected(data.result, story.correction(data.correction), story)}, ` +
    `duyệt ngày ${date(localDateOf(recordedAt))}`,
  CorrectionRejected: ({ data }, story) =>
    `không duyệt đính chính ${corrected(data.result, story.correction(data.correction), story)}`,
  EstimateRecorded: ({ data }, story) =>
    `ước cả năm ${data.year}: ${values(data.values, story.definition(data.target))}`,
  EstimateWithdrawn: ({ data }, story) => {
    const estimate = story.estimate(data.estimate);
    return estimate ? `thu hồi ước cả năm ${estimate.year}` : `thu hồi ước ở sự kiện ${data.estimate}`;
  },
};

/** Why a figure differs where no single event tells it. */
export const reasons = {
  judgedPeriod: (period: string) => `kỳ xét sang ${period}`,
  overdue: 'đến hạn mà chưa báo cáo',
  day: 'khác vì ngày tính khác',
  /** Many events of one type are counted. */
  many: (what: string, count: number) => `${what}: ${count} lần`,
  ofTarget: (target: string, phrase: string) => `${target}: ${phrase}`,
};
