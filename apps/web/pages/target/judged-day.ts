import type { CourseRow } from '../../api/answers.ts';

/** The last day of a year. */
export const endOfYear = (year: number | string): string => `${year}-12-31`;

/** The day a verdict is of: a yearly one is that of the end of its year. Null where nothing was judged. */
export const judgedDayOf = (judged: Pick<CourseRow, 'judgedDay' | 'judgedYear'>): string | null =>
  judged.judgedDay ?? (judged.judgedYear === null ? null : endOfYear(judged.judgedYear));
