import { IsIn } from 'class-validator';
import { MomentQuery } from './moment.query.ts';

const BY = ['month', 'quarter', 'year', 'unit'] as const;

/** By what a target's values are summed, at which moment. */
export class SeriesQuery extends MomentQuery {
  @IsIn(BY) readonly by!: (typeof BY)[number];
}
