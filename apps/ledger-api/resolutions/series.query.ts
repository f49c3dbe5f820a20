import { IsIn } from 'class-validator';
import { MomentQuery } from './moment.query.ts';

const BY = ['month', 'quarter', 'year', 'unit'] as const;

/** By what a target's values are summed, at which moment. */
export class SeriesQuery extends MomentQuery {
  @IsIn(BY) readonly by!: (typeof BY)[number];
}

const CADENCES = ['month', 'quarter', 'halfYear', 'year'] as const;

/** At the end of which periods a target is judged, at which moment. */
export class CourseQuery extends MomentQuery {
  @IsIn(CADENCES) readonly by!: (typeof CADENCES)[number];
}
