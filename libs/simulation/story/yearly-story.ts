import { addDays, earlier, type LocalDate } from '#resolution/values/local-date';
import { type Period, periodsOfTerm } from '#resolution/values/period';
import { along, figure, fraction } from '../figures.ts';
import type { SimulatedTarget } from '../simulated-resolution.ts';
import { FIRST_YEAR, LAST_YEAR, TERM } from '../simulated-term.ts';
import { APPROVERS, CLERKS, type Diary } from './diary.ts';
import { type Values } from './result-fate.ts';

/** By then everything of a quarter is recorded and decided, corrections apart. */
const CLOSED_AFTER_DAYS = 48;
/** Tried once a week while a correction waits. */
const TRIES = 16;

/** What comes round every quarter and year: closings, a forgotten result now and then, estimates before the year ends. */
export const tellYears = (diary: Diary, targets: readonly SimulatedTarget[]): void => {
  for (const quarter of periodsOfTerm('quarter', TERM.from, earlier(diary.lastDay, TERM.to))) {
    tellClosing(diary, quarter, targets);
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) tellEstimates(diary, year, targets);
};

interface Closing {
  readonly from: LocalDate;
  readonly to: LocalDate;
  closed: boolean;
}

const tellClosing = (diary: Diary, quarter: Period, targets: readonly SimulatedTarget[]): void => {
  const { to } = quarter;
  const closing = { from: quarter.from < TERM.from ? TERM.from : quarter.from, to, closed: false };
  tryToClose(diary, closing, addDays(to, CLOSED_AFTER_DAYS));
  if (diary.chance.happens(0.12)) tellForgotten(diary, closing, targets);
};

const tryToClose = (diary: Diary, closing: Closing, first: LocalDate, wanted = (): boolean => true): void => {
  const { from, to } = closing;
  const account = diary.chance.pick(APPROVERS);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    diary.note({
      on: addDays(first, 7 * attempt),
      account,
      mayBeRefused: true,
      command: () => (closing.closed || !wanted() ? undefined : { type: 'ClosePeriod', from, to }),
      done: () => (closing.closed = true),
    });
  }
};

/** A result that turns up after the closing: the quarter is opened for it, and closed again. */
const tellForgotten = (diary: Diary, closing: Closing, targets: readonly SimulatedTarget[]): void => {
  const { from, to } = closing;
  const found = targets.find(({ definition: { measure, scope } }) => measure.kind === 'cumulative' && scope === 'ward');
  if (!found) return;
  const on = diary.later(to, CLOSED_AFTER_DAYS + 7 * TRIES + 1, CLOSED_AFTER_DAYS + 7 * TRIES + 40);
  const approvedOn = diary.later(on, 1, 3);
  let reopened = false;
  let result: number | undefined;
  const data = { from, to, document: diary.document(on), reason: 'Bổ sung kết quả ghi sót' };
  diary.propose({
    on,
    decidedOn: approvedOn,
    changes: () => (closing.closed ? [{ type: 'PeriodReopened', data }] : undefined),
    done: () => {
      reopened = true;
      closing.closed = false;
    },
  });
  const { target } = found.definition;
  const value = String(diary.chance.whole(1, 3));
  diary.note({
    on: addDays(approvedOn, 1),
    account: diary.chance.pick(CLERKS),
    command: () => (reopened ? { type: 'RecordResult', target, occurredOn: to, values: { value } } : undefined),
    done: (position) => (result = position),
  });
  diary.note({
    on: addDays(approvedOn, 2),
    account: diary.chance.pick(APPROVERS),
    command: () => (result === undefined ? undefined : { type: 'ApproveResult', result }),
  });
  tryToClose(diary, closing, addDays(approvedOn, 3), () => result !== undefined);
};

/** In October and November: what the year will come to. A few are taken back and made anew. */
const tellEstimates = (diary: Diary, year: number, targets: readonly SimulatedTarget[]): void => {
  const { chance } = diary;
  for (const target of targets) {
    const values = estimateOf(target, year, chance.between(0.9, 1.1));
    if (!values || !chance.happens(0.6)) continue;
    const on = diary.later(`${year}-10-20`, 0, 30);
    const account = chance.pick(CLERKS);
    const command = { type: 'RecordEstimate', target: target.definition.target, year, values };
    let estimate: number | undefined;
    diary.note({ on, account, command: () => command, done: (position) => (estimate = position) });
    if (!chance.happens(0.05)) continue;
    const withdrawnOn = diary.later(on, 2, 10);
    const reason = 'Ước lại theo số thu quý IV';
    diary.note({
      on: withdrawnOn,
      account,
      command: () => (estimate === undefined ? undefined : { type: 'WithdrawEstimate', estimate, reason }),
    });
    diary.note({ on: diary.later(withdrawnOn, 1, 3), account, command: () => command });
  }
};

const estimateOf = (target: SimulatedTarget, year: number, luck: number): Values | undefined => {
  const { start, end } = target;
  const { measure, interpretation } = target.definition;
  const years = LAST_YEAR - FIRST_YEAR + 1;
  const reached = along(start, end, (year - FIRST_YEAR + 1) / years) * luck;
  switch (measure.kind) {
    case 'level':
      return { value: figure(interpretation === 'termSum' ? (end / years) * luck : reached, measure.quantity) };
    case 'cumulative':
      return { value: figure((end / years) * luck, measure.quantity) };
    case 'ratio':
    case 'coverage':
      return fraction(Math.min(100, reached), measure.kind === 'ratio' ? 2_400 : 10);
    default:
      return undefined;
  }
};
