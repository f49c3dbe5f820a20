import type { CourseAnswer, TargetAnswer, TargetStatus } from '../../api/answers.ts';
import { endOfYear, judgedDayOf } from './judged-day.ts';
import { leadOf } from './lead.ts';

/** A place in the picture: `x` in days since 01/01/1970, `y` a float. The figure that is read is `value`, to the letter. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly value: string;
}

/** What the chart of a target's course shows, before any colour or word. */
export interface CoursePicture {
  /** First and last day of the axis. */
  readonly from: number;
  readonly to: number;
  /** The ends of the periods that have begun, by their key. */
  readonly ticks: readonly { readonly x: number; readonly key: string }[];
  readonly actual: readonly Place[];
  /** The road as far as the axis goes. */
  readonly road: readonly Place[];
  /** The day the verdict is of, and how far the actual is from the road on it: below 0 is short of it, whichever way the target goes. */
  readonly judged: {
    readonly x: number;
    readonly actual: Place;
    readonly expected: Place;
    readonly lead: string;
  } | null;
  /** Where the judged actual would be if what waits were approved. */
  readonly waiting: (Place & { readonly lead: string }) | null;
  /** What was estimated for the running year, at its end. */
  readonly estimate: Place | null;
}

const MS_PER_DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
const place = (day: string, value: string): Place => ({ x: dayNumber(day), y: Number(value), value });

/** Several periods may be judged by one and the same year: that is one place, the last one told. */
const distinct = (places: readonly Place[]): readonly Place[] =>
  [...new Map(places.map((one) => [one.x, one])).values()].sort((a, b) => a.x - b.x);

/** The road up to the end of the axis; what lies behind it is cut on the line. */
const roadWithin = (road: TargetAnswer['road'], to: number): readonly Place[] => {
  const places = road.map(({ day, value }) => place(day, value));
  return places.filter(({ x }, index) => x <= to || (places[index - 1]?.x ?? to) < to);
};

/**
 * `rows` as the course answers them, in order; `approved` the verdict once what waits is approved. By year the axis reaches the
 * day the goal is due, otherwise the end of the year that is asked for.
 */
export const coursePicture = (
  { status, road, settings, at }: Pick<TargetAnswer, 'status' | 'road' | 'settings' | 'at'>,
  { by, rows }: Pick<CourseAnswer, 'by' | 'rows'>,
  approved: TargetStatus | null,
): CoursePicture => {
  const { dueOn } = settings.definition;
  const start = status.judgedDay === null ? undefined : road[0];
  const reached = rows.flatMap((row) => {
    const day = row.judgedYear === null ? row.day : endOfYear(row.judgedYear);
    return row.actual === null ? [] : [place(day, row.actual)];
  });
  const actual = distinct([...(start ? [place(start.day, start.value)] : []), ...reached]);
  const lastYear = endOfYear(at.slice(0, 4));
  const to = dayNumber(by === 'year' && dueOn > lastYear ? dueOn : lastYear);
  const judgedOn = judgedDayOf(status);
  const { judgedActual, expected } = status;
  const after = approved && judgedDayOf(approved);
  const shown = roadWithin(road, to);
  return {
    from: Math.min(...[...actual, ...shown].map(({ x }) => x), to),
    to,
    ticks: rows.map(({ key, day }) => ({ key, x: dayNumber(by === 'year' ? endOfYear(day.slice(0, 4)) : day) })),
    actual,
    road: shown,
    judged:
      judgedOn === null || judgedActual === null || expected === null
        ? null
        : {
            x: dayNumber(judgedOn),
            actual: place(judgedOn, judgedActual),
            expected: place(judgedOn, expected),
            lead: leadOf(settings, judgedActual, expected),
          },
    waiting:
      after == null || approved?.judgedActual == null || approved.expected === null
        ? null
        : {
            ...place(after, approved.judgedActual),
            lead: leadOf(settings, approved.judgedActual, approved.expected),
          },
    estimate: status.estimate ? place(endOfYear(status.estimate.year), status.estimate.value) : null,
  };
};
