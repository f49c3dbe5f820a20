import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { HttpProblem, type ProblemError } from './http-problem.ts';

/** What a constraint expects, in the words of refusals. */
const EXPECTED: Readonly<Record<string, string>> = {
  isString: 'string',
  isInt: 'int',
  isBoolean: 'boolean',
  isObject: 'object',
  nestedValidation: 'object',
  isArray: 'array',
};

/** The checks of a field and of what it holds, as refusals word them; `of` is the path of what holds the field. */
const errorsOf = (found: ValidationError, of = ''): readonly ProblemError[] => {
  const { property, constraints, children = [] } = found;
  const field = of === '' ? property : `${of}.${property}`;
  const within = children.flatMap((child) => errorsOf(child, field));
  return constraints ? [errorOf(field, constraints, found.value), ...within] : within;
};

const errorOf = (field: string, constraints: Readonly<Record<string, string>>, value: unknown): ProblemError => {
  if ('whitelistValidation' in constraints) return { code: 'field-unknown', field };
  if (value === undefined) return { code: 'field-missing', field };
  if ('maxLength' in constraints && typeof value === 'string') return { code: 'text-too-long', field };
  const [, choices] = /following values: (.+)$/.exec(constraints['isIn'] ?? '') ?? [];
  if (choices !== undefined) return { code: 'choice-unknown', field, params: { choices: choices.split(', ') } };
  const expected = Object.keys(constraints).flatMap((constraint) => EXPECTED[constraint] ?? [])[0] ?? 'string';
  return { code: 'field-wrong-type', field, params: { expected } };
};

/** Checks bodies and queries against their classes: what these do not name is refused, nothing is dropped in silence. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false },
    exceptionFactory: (found) => {
      const [first, ...others] = found.flatMap((each) => errorsOf(each));
      if (!first) throw new Error('a validation failed without an error');
      return new HttpProblem(400, [first, ...others]);
    },
  });
