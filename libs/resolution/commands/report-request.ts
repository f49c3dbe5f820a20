import { z } from 'zod';
import type { Refusal } from '../decider/decision.ts';
import { Day, Line, Position } from '../values/shapes.ts';
import { normaliseInput } from './normalise-input.ts';
import { refusalsOfIssues } from './refusals-of-issues.ts';

/**
 * What somebody sends to have a report issued. Its figures are the ledger's own, and `asOf` is an event: sent again, it asks for
 * the very same report.
 */
const ReportRequest = z.strictObject({ type: z.literal('IssueReport'), title: Line, at: Day, asOf: Position });
type ReportRequest = z.infer<typeof ReportRequest>;

/** Whether what was sent asks for a report, well or badly. */
export const asksForReport = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'type' in input && input.type === 'IssueReport';

/** The request with its text canonical, or every reason why it is none. */
export const parseReportRequest = (
  input: unknown,
): { readonly request: ReportRequest } | { readonly refusals: readonly Refusal[] } => {
  const parsed = ReportRequest.safeParse(normaliseInput(input, { wholeNumbers: false }).input, { reportInput: true });
  return parsed.success ? { request: parsed.data } : { refusals: refusalsOfIssues(parsed.error.issues) };
};
