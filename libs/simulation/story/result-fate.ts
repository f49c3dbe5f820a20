import type { LocalDate } from '#resolution/values/local-date';
import { APPROVERS, CLERKS, type Diary } from './diary.ts';

export type Values = Readonly<Record<string, string | boolean>>;

/** A result that a commune will record: of a period or a day, and the day on which its clerk comes to it. */
export interface PlannedResult {
  readonly target: string;
  readonly unit?: string;
  readonly period?: string;
  readonly occurredOn?: LocalDate;
  readonly recordedOn: LocalDate;
  readonly values: Values;
  /** What a second look at the papers gives: a correction, or the values before a resubmission. */
  readonly misread: Values;
}

const REASONS = {
  returned: ['Số liệu chưa khớp báo cáo của đơn vị', 'Thiếu minh chứng kèm theo', 'Đề nghị đối chiếu với cơ quan thuế'],
  corrected: ['Cộng sót một đơn vị', 'Nhập nhầm số liệu kỳ trước', 'Đối chiếu lại sau kiểm tra'],
  rejected: ['Chưa đủ căn cứ đính chính'],
  withdrawn: ['Ghi nhầm chỉ tiêu', 'Ghi trùng với báo cáo của phòng'],
} as const;

/** Shares of all results: what does not go straight through. */
const RETURNED = 0.05;
const WITHDRAWN = 0.01;
const WITHDRAWN_AFTER_APPROVAL = 0.004;
const CORRECTED = 0.03;

/** Nothing is recorded before the roster stands. */
const FIRST_RECORDING = 12;

/** Everything that happens to one result: recorded, decided, sent back, taken back, corrected. */
export const tellResult = (diary: Diary, result: PlannedResult): void => {
  const { chance } = diary;
  const first = diary.dayOf(FIRST_RECORDING);
  const planned = result.recordedOn < first ? { ...result, recordedOn: first } : result;
  const fate = chance.share();
  if (fate < RETURNED) tellReturned(diary, planned);
  else if (fate < RETURNED + WITHDRAWN) tellWithdrawn(diary, planned);
  else {
    const approved = tellApproved(diary, planned);
    if (fate < RETURNED + WITHDRAWN + WITHDRAWN_AFTER_APPROVAL) tellWithdrawal(diary, planned, approved);
    else if (fate > 1 - CORRECTED) tellCorrection(diary, planned, approved);
  }
};

/** A result once it is recorded, and the day of its decision. */
interface Told {
  readonly id: () => number | undefined;
  readonly clerk: string;
  readonly decidedOn: LocalDate;
}

const submission = ({ unit, period, occurredOn, values }: PlannedResult, diary: Diary): object => {
  const day = diary.chance.happens(0.2) ? occurredOn : undefined;
  const evidence =
    day === undefined ? undefined : { number: `${day.slice(5)}/BC`, date: day, issuer: 'Bộ phận chuyên môn' };
  return { unit, period, occurredOn, values, evidence };
};

const record = (diary: Diary, planned: PlannedResult): Told => {
  let id: number | undefined;
  const clerk = diary.chance.pick(CLERKS);
  const note = diary.chance.happens(0.04) ? 'Theo báo cáo của các đơn vị' : undefined;
  const command = { type: 'RecordResult', target: planned.target, note, ...submission(planned, diary) };
  diary.note({ on: planned.recordedOn, account: clerk, command: () => command, done: (position) => (id = position) });
  return { id: () => id, clerk, decidedOn: diary.later(planned.recordedOn, 1, 4) };
};

/** An act about a result that was recorded by then. */
const about = (
  diary: Diary,
  { on, account, id }: { on: LocalDate; account: string; id: () => number | undefined },
  command: (result: number) => object,
  done?: (position: number) => void,
): void =>
  diary.note({
    on,
    hour: 5,
    account,
    command: () => {
      const result = id();
      return result === undefined ? undefined : command(result);
    },
    ...(done ? { done } : {}),
  });

const approve = (diary: Diary, on: LocalDate, id: Told['id']): void =>
  about(diary, { on, account: diary.chance.pick(APPROVERS), id }, (result) => ({ type: 'ApproveResult', result }));

const tellApproved = (diary: Diary, planned: PlannedResult): Told => {
  const told = record(diary, planned);
  approve(diary, told.decidedOn, told.id);
  return told;
};

const tellReturned = (diary: Diary, planned: PlannedResult): void => {
  const { chance } = diary;
  const { id, clerk, decidedOn } = record(diary, { ...planned, values: planned.misread });
  const reason = chance.pick(REASONS.returned);
  const account = chance.pick(APPROVERS);
  about(diary, { on: decidedOn, account, id }, (result) => ({ type: 'ReturnResult', result, reason }));
  const resubmittedOn = diary.later(decidedOn, 1, 5);
  const restated = submission(planned, diary);
  about(diary, { on: resubmittedOn, account: clerk, id }, (result) => ({
    type: 'ResubmitResult',
    result,
    ...restated,
  }));
  approve(diary, diary.later(resubmittedOn, 1, 4), id);
};

const tellWithdrawn = (diary: Diary, planned: PlannedResult): void => {
  const { id, clerk, decidedOn } = record(diary, { ...planned, values: planned.misread });
  const reason = diary.chance.pick(REASONS.withdrawn);
  about(diary, { on: decidedOn, account: clerk, id }, (result) => ({ type: 'WithdrawResult', result, reason }));
  tellApproved(diary, { ...planned, recordedOn: diary.later(decidedOn, 1, 3) });
};

/** Of an approved result, by proposal; then it is recorded anew. */
const tellWithdrawal = (diary: Diary, planned: PlannedResult, { id, decidedOn }: Told): void => {
  const on = diary.later(decidedOn, 1, 3);
  const approvedOn = diary.later(on, 1, 2);
  const reason = diary.chance.pick(REASONS.withdrawn);
  diary.propose({
    on,
    decidedOn: approvedOn,
    changes: () => [{ type: 'ResultWithdrawn', data: { result: id(), reason } }],
  });
  tellApproved(diary, { ...planned, recordedOn: diary.later(approvedOn, 1, 2) });
};

const tellCorrection = (diary: Diary, { misread }: PlannedResult, { id, decidedOn }: Told): void => {
  const { chance } = diary;
  const on = diary.later(decidedOn, 3, 150);
  const reason = chance.pick(REASONS.corrected);
  let correction: number | undefined;
  about(
    diary,
    { on, account: chance.pick(CLERKS), id },
    (result) => ({ type: 'ProposeCorrection', result, values: misread, reason }),
    (position) => (correction = position),
  );
  const decided = chance.happens(0.9)
    ? { type: 'ApproveCorrection' }
    : { type: 'RejectCorrection', reason: chance.pick(REASONS.rejected) };
  about(diary, { on: diary.later(on, 1, 6), account: chance.pick(APPROVERS), id: () => correction }, (position) => ({
    ...decided,
    correction: position,
  }));
};
