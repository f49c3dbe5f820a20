import type { LocalDate } from '#resolution/values/local-date';
import type { SimulatedTarget } from '../simulated-resolution.ts';
import { dayOfTerm, TERM } from '../simulated-term.ts';
import type { Diary } from './diary.ts';

const PRODUCTS = [
  'Kế hoạch chi tiết được phê duyệt',
  'Khảo sát hiện trạng, dự toán',
  'Khởi công hạng mục chính',
  'Nghiệm thu giai đoạn 1',
  'Đưa vào sử dụng, đào tạo cán bộ',
  'Tổng kết, đánh giá kết quả',
] as const;

interface Step {
  readonly step: number;
  readonly product: string;
  readonly deadline: LocalDate;
  readonly weight: string;
}

/** Schemes behind milestone targets: adopted in the first months, some revised, their steps done in time or late. */
export const tellSchemes = (diary: Diary, targets: readonly SimulatedTarget[]): void => {
  for (const { definition } of targets) {
    if (definition.measure.kind === 'milestone') tellScheme(diary, definition.measure.scheme, definition.name);
  }
};

const tellScheme = (diary: Diary, scheme: string, name: string): void => {
  const { chance } = diary;
  const count = chance.whole(4, PRODUCTS.length);
  const steps = PRODUCTS.slice(0, count).map((product, index): Step => ({
    step: index + 1,
    product,
    deadline: dayOfTerm((index + chance.between(0.5, 1)) / count),
    weight: String(chance.whole(5, 30)),
  }));
  const on = diary.later(diary.dayOf(60), 0, 30);
  const adopted = { scheme, name, steps, document: diary.document(on) };
  diary.propose({ on, decidedOn: diary.later(on, 1, 4), changes: () => [{ type: 'SchemeAdopted', data: adopted }] });
  if (chance.happens(0.3)) {
    const revisedOn = diary.later(on, 200, 700);
    const heavier = steps.map((step) => (step.step === count ? { ...step, weight: '35' } : step));
    const revised = { scheme, steps: heavier, document: diary.document(revisedOn) };
    diary.propose({
      on: revisedOn,
      decidedOn: diary.later(revisedOn, 1, 4),
      changes: () => [{ type: 'SchemeRevised', data: revised }],
    });
  }
  for (const { step, deadline } of steps) tellStep(diary, scheme, step, deadline);
};

const tellStep = (diary: Diary, scheme: string, step: number, deadline: LocalDate): void => {
  const { chance, commune } = diary;
  const delay = commune.reach < 0.9 ? chance.whole(20, 300) : chance.whole(-40, 25);
  const early = diary.later(deadline, delay, delay);
  const first = diary.dayOf(110);
  const occurredOn = early < first ? first : early;
  complete(diary, scheme, step, occurredOn);
  if (!chance.happens(0.05)) return;
  const reopenedOn = diary.later(occurredOn, 15, 60);
  const reason = 'Nghiệm thu lại theo kết luận kiểm tra';
  const data = { scheme, step, occurredOn: reopenedOn, reason };
  if (reopenedOn <= TERM.to) {
    const on = diary.later(reopenedOn, 1, 4);
    diary.propose({ on, decidedOn: diary.later(on, 1, 3), changes: () => [{ type: 'SchemeStepReopened', data }] });
  }
  complete(diary, scheme, step, diary.later(reopenedOn, 20, 80));
};

const complete = (diary: Diary, scheme: string, step: number, occurredOn: LocalDate): void => {
  if (occurredOn > TERM.to) return;
  const on = diary.later(occurredOn, 1, 5);
  const data = { scheme, step, occurredOn };
  diary.propose({ on, decidedOn: diary.later(on, 1, 4), changes: () => [{ type: 'SchemeStepCompleted', data }] });
};
