import { join } from 'node:path';
import type { Observable } from 'rxjs';
import type { ClusterHealth } from '#event-log/cluster/cluster-event-log';
import type { ClusterSharedList } from '#event-log/cluster/shared-list';
import type { StoredEvent } from '#event-log/envelope';
import type { Head } from '#event-log/event-log';
import type { ViewReport } from '#projections/report';
import type { ReportsAsked } from '#projections/report-store';
import type { ViewsSnapshot } from '#projections/ledger-views';
import { freeBytes as freeBytesOf } from '#projections/space';
import type { StartedBy, Views, ViewsHealth } from '#projections/views';
import { isLedgerId } from '#event-log/envelope-shape';
import { asksForReport } from '#resolution/commands/report-request';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { Instant } from '#resolution/values/local-date';
import type { PeriodCadence } from '#resolution/values/period';
import type { Role } from '#resolution/values/shapes';
import { type Answered, answered } from './answered.ts';
import type { Moment, MomentAsked } from './moment.ts';
import { activityQuery } from './queries/activity-query.ts';
import type {
  ActivityAnswer,
  ActivityFilter,
  QueueAnswer,
  RosterAnswer,
  StatusAnswer,
  TargetAnswer,
} from './queries/answers.ts';
import { type CourseAnswer, courseQuery, type TrendsAnswer, trendsQuery } from './queries/course-query.ts';
import { type EffectsAnswer, effectsOf, type Supposed } from './queries/effects.ts';
import { eventsBehind } from './queries/events-behind.ts';
import { queueQuery } from './queries/queue-query.ts';
import { rosterQuery } from './queries/roster-query.ts';
import { type SchemesAnswer, schemesQuery } from './queries/schemes-query.ts';
import {
  type ClosedPeriodsAnswer,
  closedPeriodsAnswer,
  type ProposalAnswer,
  proposalAnswer,
  type RolesAnswer,
  rolesAnswer,
} from './queries/state-answers.ts';
import { targetQuery } from './queries/target-query.ts';
import { compareMoments, type DiffAnswer } from './diff.ts';
import { type LedgerMoments, momentsQuery } from './queries/moments-query.ts';
import { type ReconciliationAnswer, reconcile, type ReportAsked } from './reconcile.ts';
import { issueReport } from './reports/issue-report.ts';
import { type IssuedReports, reportsQuery } from './reports/reports-query.ts';
import { ofTarget, unknownProposal, wrongCaller, wrongLedger } from './refused-questions.ts';
import { ViewsJudged } from './views-judged.ts';
import { askHead } from './asked-head.ts';
import { AskedLedger } from './asked-ledger.ts';
import { LedgerRoles } from './ledger-roles.ts';
import type { LedgersOptions } from './ledgers-options.ts';
import { openLog, type OpenedLog } from './open-log.ts';
import { openViews } from './open-views.ts';
import { Operations } from './operations/operations.ts';
import type { LedgerRunAsked, RunAsked } from './operations/rebuild-runs.ts';
import type { LedgerRebuilt } from './rebuilding/rebuild-all.ts';
import { readAhead } from './read-ahead.ts';
import { prepareViews } from './rebuilding/prepare-views.ts';
import { type Caller, type CommandAnswer, refusedAnswer } from './turn/command-answer.ts';
import { LedgerTurns } from './turn/ledger-turns.ts';

/**
 * The ledgers of one data folder: every command and every question of domain.md. Refusals are answers; what nobody at the door can
 * act on (a full disk, an altered file, a stopped view) is thrown as LogUnavailableError, LogCorruptError or ViewStoppedError.
 */
export class Ledgers {
  private constructor(
    private readonly log: OpenedLog,
    private readonly turns: LedgerTurns,
    private readonly heldRoles: LedgerRoles,
    private readonly views: Views,
    /** What whoever runs the installation sees and does. */
    readonly operations: Operations,
    private readonly now: () => Instant,
    private readonly randomBytes: (size: number) => Buffer,
  ) {}

  /** Opens the data folder and takes its lock; of a cluster, when the copy has caught up. Throws what openLog throws. */
  static async open(options: LedgersOptions): Promise<Ledgers> {
    const { folder, now, randomBytes, freeBytes = freeBytesOf } = options;
    const log = await openLog(options);
    const turns = new LedgerTurns({ log, texts: log.texts, now, randomBytes });
    const views = openViews(log, { folder, now, freeBytes });
    const operations = new Operations({ folder, log, views, now, freeBytes, random: Math.random });
    const roles = new LedgerRoles(log, join(folder, 'roles.sqlite'));
    return new Ledgers(log, turns, roles, views, operations, now, randomBytes);
  }

  /** How this node stands to its cluster; undefined where the ledgers are of this machine alone. */
  async clusterHealth(): Promise<ClusterHealth | undefined> {
    return this.log.health?.();
  }

  /** A list that the nodes of a cluster share, its items kept for so many milliseconds; undefined where the ledgers are of this machine alone. */
  sharedList(name: string, keptFor: number): ClusterSharedList | undefined {
    return this.log.sharedList?.(name, keptFor);
  }

  /** The ledgers of the folder, sorted by id. */
  ledgers(): Promise<readonly string[]> {
    return this.log.ledgers();
  }

  /** Decides a command and makes it durable: see CommandTurns, and issueReport. A key is 1–200 printable characters of its account. */
  async execute(ledger: string, input: unknown, caller: Caller): Promise<CommandAnswer> {
    const refusals = [...wrongLedger(ledger), ...wrongCaller(caller)];
    if (refusals.length > 0) return refusedAnswer(ledger, ...refusals);
    const turns = this.turns.of(ledger);
    // Nothing is awaited for the others: commands come to their turn in the order in which they were sent.
    return asksForReport(input) ? issueReport(this.of(ledger), turns, input, caller) : turns.execute(input, caller);
  }

  /** The position of a ledger's last event, 0 for an unknown one. */
  head(ledger: string): Promise<number> {
    return this.log.head(ledger);
  }

  /** Says that a ledger's head moved, after its events are durable; carries none of them. */
  get heads$(): Observable<Head> {
    return this.log.heads$;
  }

  /** The roles that an account holds in a ledger now; none in a ledger that does not exist. */
  async rolesOf(ledger: string, account: string): Promise<readonly Role[]> {
    if (!isLedgerId(ledger)) return [];
    const roles = await this.heldRoles.of(ledger, this.turns.folded(ledger));
    return [...(roles.get(account) ?? [])].sort();
  }

  /** The verdict on every named target at a moment. */
  status(ledger: string, asked: MomentAsked): Promise<Answered<StatusAnswer>> {
    return this.of(ledger).status(asked);
  }

  /** One target: settings, verdict, results and series at a moment. */
  target(ledger: string, code: string, asked: MomentAsked): Promise<Answered<TargetAnswer>> {
    return this.ask(ledger, asked, (views, moment) => ofTarget(code, targetQuery(views, ledger, code, moment)));
  }

  /** What waits for a decision, as known at a moment. */
  queue(ledger: string, asked: MomentAsked): Promise<Answered<QueueAnswer>> {
    return this.ask(ledger, asked, (views, moment) => answered(queueQuery(views, ledger, moment)));
  }

  /** The feed of events up to a moment, ascending. */
  activity(ledger: string, filter: ActivityFilter, asked: MomentAsked): Promise<Answered<ActivityAnswer>> {
    return this.ask(ledger, asked, (views, moment) => answered(activityQuery(views, ledger, moment, filter)));
  }

  /** Every unit that was ever enrolled, as it stands at a moment. */
  roster(ledger: string, asked: MomentAsked): Promise<Answered<RosterAnswer>> {
    return this.ask(ledger, asked, (views, moment) => answered(rosterQuery(views, ledger, moment)));
  }

  /** How a target came to where it stands, period by period. */
  course(ledger: string, code: string, by: PeriodCadence, asked: MomentAsked): Promise<Answered<CourseAnswer>> {
    return this.ask(ledger, asked, (views, moment) => ofTarget(code, courseQuery(views, ledger, code, by, moment)));
  }

  /** The small line of every target. */
  trends(ledger: string, asked: MomentAsked): Promise<Answered<TrendsAnswer>> {
    return this.ask(ledger, asked, (views, moment) => answered(trendsQuery(views, ledger, moment)));
  }

  /** Every scheme as it stands at a moment. */
  schemes(ledger: string, asked: MomentAsked): Promise<Answered<SchemesAnswer>> {
    return this.ask(ledger, asked, (views, moment) => answered(schemesQuery(views, ledger, moment)));
  }

  /** What came between two moments, target by target, and why. Refuses a first moment that knows more than the second. */
  diff(ledger: string, from: MomentAsked, to: MomentAsked): Promise<Answered<DiffAnswer>> {
    return compareMoments(new ViewsJudged(this.of(ledger)), from, to);
  }

  /** An older report against today: which of its figures hold, and which events changed the others. */
  reconcile(ledger: string, asked: ReportAsked): Promise<Answered<ReconciliationAnswer>> {
    return reconcile(new ViewsJudged(this.of(ledger)), asked);
  }

  /** The reports that went out up to a moment. */
  reports(ledger: string, asked: MomentAsked): Promise<Answered<IssuedReports>> {
    return reportsQuery(this.of(ledger), asked);
  }

  /** The life of a ledger up to a moment, day by day, and the events that stand out in it. */
  moments(ledger: string, asked: MomentAsked): Promise<Answered<LedgerMoments>> {
    return momentsQuery(this.of(ledger), asked);
  }

  /** Who holds which roles now. */
  roles(ledger: string): Promise<Answered<RolesAnswer>> {
    return this.askHead(ledger, (state) => answered(rolesAnswer(ledger, state)));
  }

  /** Which days are closed now. */
  closedPeriods(ledger: string): Promise<Answered<ClosedPeriodsAnswer>> {
    return this.askHead(ledger, (state) => answered(closedPeriodsAnswer(ledger, state)));
  }

  /** A proposal, what it would change, and whether it is decided. */
  proposal(ledger: string, id: number): Promise<Answered<ProposalAnswer>> {
    return this.askHead(ledger, (state) => {
      const answer = proposalAnswer(ledger, state, id);
      return answer ? answered(answer) : { outcome: 'refused', refusals: [unknownProposal(id)] };
    });
  }

  /** What commands would do to the verdicts of today, were they recorded and approved: effect before act. Stores nothing. */
  effects(ledger: string, supposed: Supposed): Promise<Answered<EffectsAnswer>> {
    const { randomBytes } = this;
    return this.askHead(ledger, (state) => effectsOf({ ledger, now: this.now(), randomBytes }, state, supposed));
  }

  /** The stored events from a position on: what an auditor exports. Empty for an unknown ledger. */
  events(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.log.read(ledger, from, limit);
  }

  /** Those that sentences about some events refer back to, and these: see eventsBehind. */
  eventsBehind(ledger: string, positions: readonly number[]): Promise<readonly number[]> {
    return eventsBehind(this.of(ledger), positions);
  }

  /** The text behind a hash that an event names; undefined when it was erased. */
  text(ledger: string, sha256: string): Promise<string | undefined> {
    return this.log.texts.get(ledger, sha256);
  }

  /**
   * Builds views of a ledger anew beside the live ones and lets them serve where nothing differs or a replay confirms them. Throws
   * what Views.rebuild throws.
   */
  rebuild(ledger: string, options: LedgerRunAsked = {}): Promise<ViewReport> {
    return this.operations.runs.runOne(ledger, options);
  }

  /** The same for several ledgers: see RebuildRuns.run. */
  rebuildAll(options: RunAsked = {}): Promise<readonly LedgerRebuilt[]> {
    return this.operations.runs.run(options);
  }

  /** Lets the generation of a view that served before serve again. Throws ViewRefusedError when it cannot. */
  revertView(ledger: string, view: string, by: StartedBy = {}): Promise<ViewReport> {
    return this.operations.revert(ledger, view, by);
  }

  /** What was rebuilt, compared and reverted, the newest first. */
  viewReports(asked: ReportsAsked = {}): Promise<readonly ViewReport[]> {
    return Promise.resolve(this.views.reports(asked));
  }

  /** A report by its number; undefined when it is unknown or no longer kept. */
  viewReport(id: number): Promise<ViewReport | undefined> {
    return Promise.resolve(this.views.report(id));
  }

  /** Views that stand still, drift and failed runs: what makes health degraded, by ledger and view. */
  viewsHealth(): Promise<ViewsHealth> {
    return Promise.resolve(this.views.health());
  }

  /** What a server does at its start while it answers already: reads all roles and heads, and builds the views of another version's. */
  async prepare(signal?: AbortSignal): Promise<void> {
    await readAhead({ log: this.log, roles: this.heldRoles, heads: this.operations.heads }, signal);
    await prepareViews(await this.log.ledgers(), this.views, signal);
  }

  /** Lets running turns end, closes the views, and gives up the folder's lock. */
  async close(): Promise<void> {
    await this.operations.close();
    await this.views.close();
    this.heldRoles.close();
    await this.log.close();
  }

  private askHead<Answer>(ledger: string, read: (state: LedgerState) => Answered<Answer>): Promise<Answered<Answer>> {
    return askHead({ log: this.log, turns: this.turns }, ledger, read);
  }

  private ask<Answer>(
    ledger: string,
    asked: MomentAsked,
    read: (views: ViewsSnapshot, moment: Moment) => Answered<Answer>,
  ): Promise<Answered<Answer>> {
    return this.of(ledger).ask(asked, read);
  }

  private of(ledger: string): AskedLedger {
    return new AskedLedger(ledger, { log: this.log, views: this.views, now: this.now });
  }
}
