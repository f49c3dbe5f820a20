import type { CommandOf } from '../commands/command-shapes.ts';
import { CURRENT_RULES_VERSION } from '../rules-version.ts';
import { isInTerm, termOf } from '../settings/term.ts';
import { localDateOf } from '../values/local-date.ts';
import { accepted, type Decision, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** Notes that figures went out in a report. They and their hash are computed before the turn, from events that are written. */
export const decideIssueReport = (
  { title, at, asOf, rulesVersion, figures, sha256 }: CommandOf<'IssueReport'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const today = localDateOf(turn.at);
  const term = termOf(state.settings);
  const codes = figures.map(({ target }) => target);
  const refusals = [
    ...when(
      !isInTerm(term, at) || at > today,
      refusal('at-out-of-range', 'at', { at, from: term.from, to: term.to < today ? term.to : today }),
    ),
    ...when(asOf > state.head, refusal('as-of-out-of-range', 'asOf', { asOf, head: state.head })),
    ...when(
      rulesVersion > CURRENT_RULES_VERSION,
      refusal('rules-unknown', 'rulesVersion', { rulesVersion, latest: CURRENT_RULES_VERSION }),
    ),
    ...codes.flatMap((target, index) => [
      ...when(!state.settings.targets.has(target), refusal('target-unknown', `figures.${index}.target`, { target })),
      ...when(codes.indexOf(target) < index, refusal('target-repeated', `figures.${index}.target`, { target })),
    ]),
  ];
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ type: 'ReportIssued', data: { title, at, asOf, rulesVersion, figures, sha256 } });
};
