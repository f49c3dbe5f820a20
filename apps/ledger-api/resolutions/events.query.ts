import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { EVENT_DATA, type EventType } from '#resolution/events/events';

/** Which events of the feed: after a position, at most so many (100 without it, 500 at most), of a target, type or account. */
export class EventsQuery {
  @IsOptional() @Matches(/^\d{1,15}$/) readonly after?: string;
  @IsOptional() @Matches(/^(?:[1-9]\d?|[1-4]\d\d|500)$/) readonly limit?: string;
  @IsOptional() @IsString() readonly target?: string;
  @IsOptional() @IsIn(Object.keys(EVENT_DATA)) readonly type?: EventType;
  @IsOptional() @IsString() readonly actor?: string;
}
