import { Headers, Param, ParseIntPipe } from '@nestjs/common';
import { notFound } from '../http/http-problem.ts';

/** The Idempotency-Key of a command. */
export const Key = (): ParameterDecorator => Headers('idempotency-key');

/** The event number in a route that names the thing; what is no number names nothing. */
export const Id = (): ParameterDecorator => Param('id', new ParseIntPipe({ exceptionFactory: notFound }));
