import type { LocalDate } from '#resolution/values/local-date';
import { along, figure } from '../figures.ts';
import type { SimulatedTarget } from '../simulated-resolution.ts';
import { FIRST_YEAR, LAST_YEAR } from '../simulated-term.ts';
import { unitsOn } from '../commune.ts';
import { TERM } from '../simulated-term.ts';
import { ADMINISTRATOR, APPROVERS, CLERKS, type Diary } from './diary.ts';

/** One proposal stays below the size of an event, however many targets there are. */
const CHANGES_A_PROPOSAL = 10;

const ROLES = [
  ...CLERKS.map((account) => [account, 'clerk'] as const),
  ...APPROVERS.map((account) => [account, 'approver'] as const),
  ['cap-uy-01', 'member'] as const,
  ['kiem-tra-01', 'auditor'] as const,
];

/** The first months: roles, the roster, and what the congress left open about each target. */
export const tellSettings = (diary: Diary, targets: readonly SimulatedTarget[]): void => {
  for (const [index, [account, role]] of ROLES.entries()) {
    const on = `${TERM.from}T02:00:0${index}.000Z`;
    diary.note({ on, account: ADMINISTRATOR, command: () => ({ type: 'GrantRole', account, role }) });
  }
  tellRoster(diary);
  proposeEach(
    diary,
    diary.dayOf(20),
    targets.flatMap((target) => baselineOf(diary, target)),
  );
  proposeEach(
    diary,
    diary.dayOf(34),
    targets.filter(({ definition }) => !definition.interpretationConfirmed && diary.chance.happens(0.8)).map(confirmed),
  );
  proposeEach(
    diary,
    diary.dayOf(41),
    targets.map((target) => responsibilityOf(diary, target)),
  );
  proposeEach(
    diary,
    diary.dayOf(55),
    targets.flatMap((target) =>
      diary.chance.happens(0.75) ? roadmapOf(diary, target, target.goal, diary.dayOf(55)) : [],
    ),
  );
  tellRevisions(diary, targets);
};

const tellRoster = (diary: Diary): void => {
  const { commune } = diary;
  const first = unitsOn(commune, TERM.from);
  proposeEach(
    diary,
    diary.dayOf(2),
    first.map(({ unit, name, kind, enrolledOn }) => ({
      type: 'UnitEnrolled',
      data: { unit, name, kind, effectiveOn: enrolledOn },
    })),
    first.length,
  );
  for (const { on, change } of commune.rosterChanges) diary.propose({ on, decidedOn: on, changes: () => [change] });
};

const proposeEach = (diary: Diary, day: LocalDate, changes: readonly object[], most = CHANGES_A_PROPOSAL): void => {
  for (let from = 0; from < changes.length; from += most) {
    const on = diary.later(day, 0, 2);
    const some = changes.slice(from, from + most);
    diary.propose({ on, decidedOn: diary.later(on, 1, 5), changes: () => some });
  }
};

const baselineOf = (diary: Diary, { definition, start }: SimulatedTarget): readonly object[] => {
  const { target, measure } = definition;
  const document = (): object => diary.document(diary.dayOf(18));
  switch (measure.kind) {
    case 'level':
      return [set(target, { value: figure(start, measure.quantity), year: FIRST_YEAR - 1 }, document())];
    case 'ratio':
      return [set(target, { value: figure(start, 'amount'), year: FIRST_YEAR - 1 }, document())];
    case 'coverage': {
      const [{ model }] = measure.models as [(typeof measure.models)[number]];
      const covered = unitsOn(diary.commune, TERM.from).filter(() => diary.chance.happens(start / 100));
      return [set(target, { covered: covered.map(({ unit }) => ({ unit, model })) }, document())];
    }
    default:
      return [];
  }
};

const set = (target: string, baseline: object, document: object): object => ({
  type: 'BaselineSet',
  data: { target, baseline, document },
});

const confirmed = ({ definition: { target, interpretation } }: SimulatedTarget): object => ({
  type: 'InterpretationConfirmed',
  data: { target, interpretation },
});

const responsibilityOf = ({ chance }: Diary, { definition }: SimulatedTarget): object => ({
  type: 'ResponsibilityAssigned',
  data: {
    target: definition.target,
    office: chance.pick(['Phòng Kinh tế', 'Phòng Văn hóa – Xã hội', 'Văn phòng Đảng ủy', 'Trung tâm hành chính công']),
    task: `Tham mưu, theo dõi: ${definition.name}`,
    responsibility: 'Người đứng đầu cơ quan chịu trách nhiệm',
    product: 'Báo cáo số liệu theo kỳ, có minh chứng',
    deadline: 'Trong 10 ngày sau khi hết kỳ',
    roadmap: 'Theo lộ trình hằng năm của chương trình hành động',
  },
});

/** Whether a target is judged along a road: then it can have a roadmap. */
const hasRoad = ({ definition: { measure, interpretation } }: SimulatedTarget): boolean =>
  measure.kind !== 'growth' && measure.kind !== 'milestone' && interpretation !== 'everyYear';

const roadmapOf = (diary: Diary, simulated: SimulatedTarget, goal: number, signedOn: LocalDate): readonly object[] => {
  if (!hasRoad(simulated)) return [];
  const { target, measure } = simulated.definition;
  const from = measure.kind === 'cumulative' ? 0 : simulated.start;
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, index) => FIRST_YEAR + 1 + index);
  const milestones = years.map((year) => {
    // Slow at the beginning: a plan gives the first year less than its part.
    const share = (year - FIRST_YEAR + (year === LAST_YEAR ? 0 : -0.25)) / (LAST_YEAR - FIRST_YEAR);
    return { year, value: year === LAST_YEAR ? String(goal) : figure(along(from, goal, share), 'amount') };
  });
  return [{ type: 'RoadmapApproved', data: { target, milestones, document: diary.document(signedOn) } }];
};

/** One goal is raised in the second year, another at mid-term; each gets a new roadmap a little later. */
const tellRevisions = (diary: Diary, targets: readonly SimulatedTarget[]): void => {
  const open = targets.filter(
    (target) => hasRoad(target) && ['cumulative', 'level'].includes(target.definition.measure.kind),
  );
  for (const days of [diary.chance.whole(240, 420), diary.chance.whole(880, 1_000)]) {
    const [revised] = open.splice(diary.chance.whole(0, Math.max(0, open.length - 1)), 1);
    if (!revised) return;
    const on = diary.dayOf(days);
    const { target, direction } = revised.definition;
    const goal = Math.max(1, Math.round(revised.goal * (direction === 'down' ? 0.9 : diary.chance.between(1.05, 1.2))));
    const document = diary.document(on);
    const data = { target, goal: { value: String(goal) }, document };
    diary.propose({ on, decidedOn: diary.later(on, 1, 5), changes: () => [{ type: 'TargetRevised', data }] });
    const planned = diary.later(on, 14, 40);
    const roadmap = roadmapOf(diary, revised, goal, planned);
    diary.propose({ on: planned, decidedOn: diary.later(planned, 1, 5), changes: () => roadmap });
  }
};
