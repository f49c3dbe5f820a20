import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { EVENT_DATA, type EventType } from '#resolution/events/events';
import { MomentQuery } from './moment.query.ts';

/** Which events are told, as known at a moment: forward from `after`, or back from `before`; 50 a page, 200 at most. */
export class ToldQuery extends MomentQuery {
  @IsOptional() @Matches(/^\d{1,15}$/) readonly after?: string;
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/) readonly before?: string;
  @IsOptional() @Matches(/^(?:[1-9]\d?|1\d\d|200)$/) readonly limit?: string;
  @IsOptional() @IsString() readonly target?: string;
  @IsOptional() @IsIn(Object.keys(EVENT_DATA)) readonly type?: EventType;
  @IsOptional() @IsString() readonly actor?: string;
}
