import type { EventData, EventType, RecordedEvent, Values } from '#resolution/events/events';
import type { Goal, Interpretation, TargetDefinition } from '#resolution/events/target-definition';

const CLERK = 'clerk-01';
const APPROVER = 'approver-01';
const REASON = { sha256: '0'.repeat(64) };
export const DOCUMENT = { number: '01-QĐ/ĐU', date: '2025-07-09', issuer: 'Đảng ủy thử nghiệm' };

/** A figure as people say it: `12`, or of a ratio `9/10`. */
const figures = (text: string): Values => {
  const [value = '', denominator] = text.split('/');
  return denominator === undefined ? { value } : { numerator: value, denominator };
};
const asValues = (values: Values | string): Values => (typeof values === 'string' ? figures(values) : values);

/**
 * A history of recorded events for tests: it numbers the positions, names fixed accounts, and records everything at 09:00 in
 * Vietnam of the day last said by `on`. Facts that take two pairs of hands come with their proposal. Methods that begin
 * something answer its event number; it writes what it is told and checks nothing.
 */
export class History {
  readonly events: RecordedEvent[] = [];
  private today: string;

  constructor(termFrom = '2025-07-09', termTo = '2030-12-31') {
    this.today = termFrom;
    const [name, organisation] = ['Nghị quyết thử nghiệm', 'Đảng bộ thử nghiệm'];
    const paper = { document: DOCUMENT, nature: 'simulated', announcedTargets: 25, rulesVersion: 1 } as const;
    this.push('ResolutionAdopted', { name, organisation, termFrom, termTo, ...paper });
  }

  /** The day on which the next events are recorded. */
  on(day: string): this {
    this.today = day;
    return this;
  }

  push<Type extends EventType>(type: Type, data: EventData<Type>, actor = CLERK): number {
    const position = this.events.length + 1;
    const recordedAt = `${this.today}T02:00:00.000Z`;
    this.events.push({ position, recordedAt, actor, version: 1, type, data } as unknown as RecordedEvent);
    return position;
  }

  /** A fact with the proposal behind it, which says the same. Answers the fact's event number. */
  decide<Type extends EventType>(type: Type, data: Omit<EventData<Type>, 'decision'>): number {
    const proposal = this.push('ProposalMade', { changes: [{ type, data }] } as unknown as EventData<'ProposalMade'>);
    const decision = { proposal, proposedBy: CLERK, approvedBy: APPROVER };
    return this.push(type, { ...data, decision } as unknown as EventData<Type>, APPROVER);
  }

  /** A target of the founding document. */
  target(definition: TargetDefinition): this {
    this.push('TargetSet', definition);
    return this;
  }

  baseline(target: string, value: string, year: number): number {
    return this.decide('BaselineSet', { target, baseline: { value, year }, document: DOCUMENT });
  }

  /** The units with a model already in place, such as `['TDP-01', 'NTT']`. */
  baselineList(target: string, ...covered: readonly (readonly [unit: string, model: string])[]): number {
    const baseline = { covered: covered.map(([unit, model]) => ({ unit, model })) };
    return this.decide('BaselineSet', { target, baseline, document: DOCUMENT });
  }

  /** Milestones as `{ 2026: '48' }`. */
  roadmap(target: string, effectiveFrom: string, milestones: Readonly<Record<number, string>>): number {
    const named = Object.entries(milestones).map(([year, value]) => ({ year: Number(year), value }));
    return this.decide('RoadmapApproved', { target, milestones: named, effectiveFrom, document: DOCUMENT });
  }

  revise(target: string, effectiveFrom: string, goal: Goal): number {
    return this.decide('TargetRevised', { target, goal, effectiveFrom, document: DOCUMENT });
  }

  confirm(target: string, interpretation: Interpretation): number {
    return this.decide('InterpretationConfirmed', { target, interpretation });
  }

  /** Tổ dân phố that join the roster on a day. */
  enrol(effectiveOn: string, ...units: readonly string[]): this {
    for (const unit of units) {
      this.decide('UnitEnrolled', { unit, name: `Tổ dân phố ${unit}`, kind: 'residentialGroup', effectiveOn });
    }
    return this;
  }

  /** A merger into a new unit, or into one that stands on the roster (`isNew` false). */
  merge(effectiveOn: string, predecessors: string[], successor: string, isNew = true): number {
    const enrolled = isNew ? { name: `Tổ dân phố ${successor}`, kind: 'residentialGroup' as const } : undefined;
    return this.decide('UnitsMerged', { predecessors, successor, effectiveOn, ...(enrolled && { enrolled }) });
  }

  /** A pending result. Answers the event number that names it. */
  record(target: string, occurredOn: string, values: Values | string, unit?: string): number {
    return this.push('ResultRecorded', { target, occurredOn, values: asValues(values), ...(unit && { unit }) });
  }

  /** Records a result and has it approved. */
  approved(target: string, occurredOn: string, values: Values | string, unit?: string): number {
    const result = this.record(target, occurredOn, values, unit);
    this.approve(result);
    return result;
  }

  /** Approves the latest submission of a result. */
  approve(result: number): number {
    return this.push('ResultApproved', { ...this.latest(result) }, APPROVER);
  }

  return(result: number): number {
    return this.push('ResultReturned', { ...this.latest(result), reason: REASON }, APPROVER);
  }

  resubmit(result: number, occurredOn: string, values: Values | string): number {
    return this.push('ResultResubmitted', {
      result,
      target: this.targetOf(result),
      occurredOn,
      values: asValues(values),
    });
  }

  /** A pending result is withdrawn by its recorder. */
  withdraw(result: number): number {
    return this.push('ResultWithdrawn', { target: this.targetOf(result), result, reason: REASON });
  }

  /** An approved one is withdrawn by a proposal and another account. */
  withdrawApproved(result: number): number {
    return this.decide('ResultWithdrawn', { target: this.targetOf(result), result, reason: REASON });
  }

  proposeCorrection(result: number, values: Values | string): number {
    const corrected = { target: this.targetOf(result), result, values: asValues(values), reason: REASON };
    return this.push('CorrectionProposed', corrected);
  }

  approveCorrection(result: number, correction: number): number {
    return this.push('CorrectionApproved', { target: this.targetOf(result), result, correction }, APPROVER);
  }

  rejectCorrection(result: number, correction: number): number {
    const rejected = { target: this.targetOf(result), result, correction, reason: REASON };
    return this.push('CorrectionRejected', rejected, APPROVER);
  }

  estimate(target: string, year: number, values: Values | string): number {
    return this.push('EstimateRecorded', { target, year, values: asValues(values) });
  }

  withdrawEstimate(target: string, estimate: number): number {
    return this.push('EstimateWithdrawn', { target, estimate, reason: REASON });
  }

  private targetOf(result: number): string {
    return (this.events[result - 1]!.data as { target: string }).target;
  }

  private latest(result: number): EventData<'ResultApproved'> {
    const submission = this.events.findLast(
      ({ position, type, data }) => position === result || (type === 'ResultResubmitted' && data.result === result),
    )!.position;
    return { target: this.targetOf(result), result, submission };
  }
}
