import { parseReportRequest } from '#resolution/commands/report-request';
import { checkAuthority } from '#resolution/decider/authority';
import type { AskedLedger } from '../asked-ledger.ts';
import { type Caller, type CommandAnswer, refusedAnswer } from '../turn/command-answer.ts';
import type { CommandTurns } from '../turn/command-turns.ts';
import { figuresHash, reportFigures } from './report-figures.ts';

/**
 * Issues a report, asked for by `{ type, title, at, asOf }`: its figures and their hash are what every page shows at that moment,
 * never the caller's. They are a function of events that are written, so that a command sent again is the same one. Refuses a shape
 * that is none (figures handed in are an unknown field), what `status` refuses, but not before an account that may not issue a
 * report, and what the turn refuses.
 */
export const issueReport = async (
  ledger: AskedLedger,
  turns: CommandTurns,
  input: unknown,
  caller: Caller,
): Promise<CommandAnswer> => {
  const parsed = parseReportRequest(input);
  if ('refusals' in parsed) return refusedAnswer(ledger.ledger, ...parsed.refusals);
  const { at, asOf } = parsed.request;
  const known = await ledger.status({ at, asOf });
  if (known.outcome === 'refused') {
    const state = await turns.folded();
    const turn = { by: caller.account, at: state.recordedAt, position: state.head + 1 };
    const unauthorised = state.head === 0 ? [] : checkAuthority('IssueReport', state, turn);
    return refusedAnswer(ledger.ledger, ...(unauthorised.length > 0 ? unauthorised : known.refusals));
  }
  const figures = reportFigures(known.answer);
  const { rulesVersion } = known.answer;
  return turns.execute({ ...parsed.request, rulesVersion, figures, sha256: figuresHash(figures) }, caller);
};
