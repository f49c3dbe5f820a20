import type { RecordedEvent } from '#resolution/events/events';
import { canMove, type Measured } from './can-move.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';

/** What two moments of one ledger say of a target: its verdict at each, what differs, and the events in between that can tell why. */
export interface TargetDifference {
  readonly code: string;
  /** Null where the target was not named yet, or was dropped. */
  readonly before: TargetStatus | null;
  readonly after: TargetStatus | null;
  /** The members of the verdict that differ, in the order in which answers write them. Empty: events came, and nothing moved. */
  readonly changed: readonly (keyof TargetStatus)[];
  /** Positions, ascending. Empty where only the day moved: another day may be judged. */
  readonly events: readonly number[];
}

/** What came between two moments, for every target that differs or that an event spoke of. */
export interface DiffAnswer {
  readonly ledger: string;
  readonly before: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly after: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly targets: readonly TargetDifference[];
}

/** `lastPosition` is no figure: that an event touched the target is told by its events. */
const changedMembers = (
  before: TargetStatus | undefined,
  after: TargetStatus | undefined,
): readonly (keyof TargetStatus)[] => {
  const members = Object.keys(after ?? before ?? {}) as (keyof TargetStatus)[];
  return members.filter(
    (member) => member !== 'lastPosition' && JSON.stringify(before?.[member]) !== JSON.stringify(after?.[member]),
  );
};

const moment = ({ at, asOf, position }: StatusAnswer): DiffAnswer['before'] => ({ at, asOf, position });

/**
 * Compares two answers of one ledger, the earlier first. `events` are those after the first answer's position, up to the second's;
 * `settingsOf` gives how a target is measured at the second.
 */
export const diffOf = (
  before: StatusAnswer,
  after: StatusAnswer,
  events: readonly RecordedEvent[],
  settingsOf: (target: string) => Measured,
): DiffAnswer => {
  const [earlier, later] = [before, after].map(({ targets }) => new Map(targets.map((one) => [one.code, one])));
  const codes = [...new Set([...before.targets, ...after.targets].map(({ code }) => code))].sort();
  const targets = codes.map((code): TargetDifference => {
    const [was, is] = [earlier?.get(code), later?.get(code)];
    const settings = settingsOf(code);
    return {
      code,
      before: was ?? null,
      after: is ?? null,
      changed: changedMembers(was, is),
      events: events.filter((event) => canMove(event, code, settings)).map(({ position }) => position),
    };
  });
  return {
    ledger: after.ledger,
    before: moment(before),
    after: moment(after),
    targets: targets.filter(({ changed, events: told }) => changed.length > 0 || told.length > 0),
  };
};
