import { Param, ParseIntPipe } from '@nestjs/common';
import { notFound } from '../http/http-problem.ts';

/** A number in a route that names a thing; what is no number names nothing. */
const Numbered = (name: string): ParameterDecorator => Param(name, new ParseIntPipe({ exceptionFactory: notFound }));

/** The event number in a route that names the thing. */
export const Id = (): ParameterDecorator => Numbered('id');

/** The number of a scheme's step. */
export const StepNumber = (): ParameterDecorator => Numbered('n');
