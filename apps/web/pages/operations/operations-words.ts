import { formatBytes, formatDuration } from '#messages/amounts';
import { formatInstantShort } from '#messages/dates';
import { viewRefusals as enViewRefusals } from '#messages/en/view-refusals';
import { reasonSentence } from '#messages/reason-sentence';
import { formatSchedule, formatWindow } from '#messages/schedules';
import { viewRefusals as viViewRefusals } from '#messages/vi/view-refusals';
import type { LedgerCheck, ReportRow, ScheduleAnswer } from '../../api/answers.ts';
import { instant, number } from '../../words/format.ts';
import { language, m } from '../../words/language.ts';

type Words = Readonly<Record<string, string | undefined>>;

export const viewWord = (view: string): string => (m.operations.views as Words)[view] ?? view;
/** An account, or the part of the program that began a run. */
export const starterWord = (by: string): string => (m.operations.starters as Words)[by] ?? by;
export const bytes = (size: number): string => formatBytes(language, size);
export const duration = (seconds: number): string => formatDuration(language, seconds);
export const short = (instant: string): string => formatInstantShort(language, instant);
export const whole = (value: number): string => number(String(Math.round(value)));
export const schedule = (cron: string): string => formatSchedule(language, cron);
export const runWindow = ({ from, to }: NonNullable<ScheduleAnswer['next']>): string =>
  formatWindow(language, from, to);
/** A whole percentage: the sign keeps its number on the line. */
export const shareWords = (done: number): string => `${whole(done)}\u00a0%`;
/** A digest as far as the eye compares it. */
export const digestShort = (digest: string): string => `${digest.slice(0, 4)}…${digest.slice(-4)}`;
export const share = (events: number, total: number): number => (total === 0 ? 0 : Math.floor((100 * events) / total));

/** When a ledger was checked, up to which event, and what was found. */
export const checkWords = ({ begunAt, position, outcome }: LedgerCheck): string => {
  const found = m.operations.checkOutcomes[outcome];
  return position === null
    ? m.operations.checkedNot(instant(begunAt), found)
    : m.operations.checkedTo(instant(begunAt), whole(position), found);
};

const SENTENCES = {
  vi: { language: 'vi', viewRefusals: viViewRefusals },
  en: { language: 'en', viewRefusals: enViewRefusals },
} as const;

/** Why a run failed, in a sentence. */
export const reasonWords = (reason: NonNullable<ReportRow['reason']>): string => {
  const { code, params, message } = reason;
  if (code !== 'view-stopped') return reasonSentence(SENTENCES[language], reason);
  const { ledger = '', view = '', position = 0 } = params;
  return `${m.operations.stoppedAt(String(ledger), viewWord(String(view)), whole(Number(position) + 1))} ${message}`;
};
