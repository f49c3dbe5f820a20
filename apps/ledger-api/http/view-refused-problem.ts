import type { ViewRefusalCode, ViewRefusedError } from '#projections/view-refused-error';
import { HttpProblem } from './http-problem.ts';

const CONFLICT = 409;
const MALFORMED = 400;

/** How HTTP says why something cannot be done with views; what is not here is a conflict with how they stand. */
const STATUS: Partial<Record<ViewRefusalCode, number>> = {
  'view-unknown': 404,
  'views-no-space': 507,
  'schedule-fields': MALFORMED,
  'schedule-field': MALFORMED,
  'schedule-never': MALFORMED,
  'schedule-jitter': MALFORMED,
  'check-period': MALFORMED,
};
const FIELD: Partial<Record<ViewRefusalCode, string>> = {
  'schedule-fields': 'cron',
  'schedule-field': 'cron',
  'schedule-never': 'cron',
  'schedule-jitter': 'jitterMinutes',
  'check-period': 'periodHours',
};

export const viewRefusedProblem = ({ code, params }: ViewRefusedError): HttpProblem => {
  const field = FIELD[code];
  return new HttpProblem(STATUS[code] ?? CONFLICT, [{ code, ...(field === undefined ? {} : { field }), params }]);
};
