import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { HttpProblem, type ProblemError } from './http-problem.ts';

/** The checks of a field, as refusals word them. */
const errorOf = ({ property, constraints = {}, value }: ValidationError): ProblemError => {
  if ('whitelistValidation' in constraints) return { code: 'field-unknown', field: property };
  if (value === undefined) return { code: 'field-missing', field: property };
  if ('maxLength' in constraints && typeof value === 'string') return { code: 'text-too-long', field: property };
  return { code: 'field-wrong-type', field: property, params: { expected: 'string' } };
};

/** Checks bodies and queries against their classes: what these do not name is refused, nothing is dropped in silence. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false },
    exceptionFactory: (found) => {
      const [first, ...others] = found.map(errorOf);
      if (!first) throw new Error('a validation failed without an error');
      return new HttpProblem(400, [first, ...others]);
    },
  });
