import { isDueEveryYear } from '../measures/due-every-year.ts';
import { goalOn } from '../measures/goal-in-force.ts';
import { roadmapOn } from '../measures/roadmap-in-force.ts';
import { countingDay, type Subject } from '../measures/subject.ts';
import { isOverdue } from './overdue.ts';
import type { Flag } from './verdict.ts';

/** What the results say: of a growth, its level's. */
const resultFlags = (reporting: Subject): readonly Flag[] => {
  const { figures, at } = reporting;
  const count = figures.waiting(at);
  return [
    ...(isOverdue(reporting) ? [{ flag: 'overdue' } as const] : []),
    ...(count > 0 ? [{ flag: 'waiting', count } as const] : []),
    ...(figures.corrected(at) ? [{ flag: 'corrected' } as const] : []),
  ];
};

/** Whether the way to the goal is a straight line only because no roadmap is in force. */
const assumesLine = (subject: Subject): boolean => {
  const { kind } = subject.target.definition.measure;
  if (kind === 'growth' || kind === 'milestone' || isDueEveryYear(subject.target)) return false;
  const day = countingDay(subject);
  return goalOn(subject.target, day) !== null && roadmapOn(subject.target, day) === null;
};

/** The flags beside the status, in a fixed order. `reporting` is who reports: the target, of a growth its level. */
export const flagsOf = (subject: Subject, reporting: Subject | undefined): readonly Flag[] => {
  const { interpretation, interpretationConfirmed } = subject.target;
  return [
    ...(reporting ? resultFlags(reporting) : []),
    ...(interpretation !== null && !interpretationConfirmed ? [{ flag: 'interpretationUnconfirmed' } as const] : []),
    ...(assumesLine(subject) ? [{ flag: 'linearAssumption' } as const] : []),
  ];
};
