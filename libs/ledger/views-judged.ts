import { setImmediate } from 'node:timers/promises';
import type { EventType } from '#resolution/events/events';
import type { Settings } from '#resolution/settings/settings';
import type { LocalDate } from '#resolution/values/local-date';
import type { Answered } from './answered.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { type Move, moveOf } from './can-move.ts';
import type { JudgedLedger } from './judged-ledger.ts';
import type { MomentAsked } from './moment.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';
import { settingsAt } from './queries/settings-at.ts';
import { targetStanding } from './queries/status-answer.ts';
import { type ReportEvent, reportEvent } from './reports/reports-query.ts';
import { viewInputs } from './queries/view-inputs.ts';

/** Without a target, and yet able to move verdicts; of the rest of them the log knows which scheme they are of. */
const COMMON: readonly EventType[] = ['RulesAdopted', 'UnitEnrolled', 'UnitsMerged', 'UnitClosed'];
const OF_SCHEMES: readonly EventType[] = [
  'SchemeAdopted',
  'SchemeRevised',
  'SchemeStepCompleted',
  'SchemeStepReopened',
];
const listOf = (types: readonly EventType[]): string => types.map((type) => `'${type}'`).join(', ');
const quoted = listOf([...COMMON, ...OF_SCHEMES]);

/** So many rows are read at once: others are answered between two of these. */
const ROWS = 5_000;

/** A ledger judged from its views: any moment at the price of a question, however long its history is. */
export class ViewsJudged implements JudgedLedger {
  constructor(private readonly asked: AskedLedger) {}

  status(moment: MomentAsked): Promise<Answered<StatusAnswer>> {
    return this.asked.status(moment);
  }

  async judged(target: string, position: number, at: LocalDate): Promise<TargetStatus | null> {
    await setImmediate();
    return this.asked.query(position, (views) => targetStanding(viewInputs(views, position), target, at));
  }

  settings(position: number): Promise<Settings> {
    return this.asked.query(position, (views) => settingsAt(views.view('status'), position));
  }

  async moves(after: number, upTo: number, without: readonly EventType[] = []): Promise<readonly Move[]> {
    const others = without.length > 0 ? `AND type NOT IN (${listOf(without)})` : '';
    const moves: Move[] = [];
    for (let last = after; ;) {
      const rows = await this.asked.query(upTo, (views) =>
        views.view('activity').all<Omit<Move, 'scheme'>>(
          `SELECT position, type, target, subject FROM activity
           WHERE position > ? AND position <= ? AND (target IS NOT NULL OR type IN (${quoted})) ${others}
           ORDER BY position LIMIT ${ROWS}`,
          last,
          upTo,
        ),
      );
      for (const row of rows) {
        moves.push(
          OF_SCHEMES.includes(row.type) ? moveOf(await this.asked.event(row.position)) : { ...row, scheme: null },
        );
      }
      const end = rows.at(-1);
      if (!end || rows.length < ROWS) return moves;
      last = end.position;
      await setImmediate();
    }
  }

  async report(position: number): Promise<ReportEvent | undefined> {
    return reportEvent(await this.asked.find(position));
  }

  resultsBy(targets: readonly string[], day: LocalDate, position: number): Promise<ReadonlySet<number>> {
    return this.asked.query(position, (views) => {
      const results = targets.flatMap((target) =>
        views
          .view('target')
          .all<{ result: number }>(
            'SELECT DISTINCT result FROM touches WHERE target = ? AND position <= ? AND occurred_on <= ?',
            target,
            position,
            day,
          ),
      );
      return new Set(results.map(({ result }) => result));
    });
  }
}
