import { describe, expect, it } from '@jest/globals';
import type { EventType } from '#resolution/events/events';
import type { Move } from './can-move.ts';
import type { TargetStatus } from './queries/answers.ts';
import { reasonsOf } from './reasons.ts';

const move = (position: number, type: EventType, subject: number | null = null): Move => ({
  position,
  type,
  subject,
  target: 'TH-07',
  scheme: null,
});
const judged = (at: string, judgedPeriod: string, ...flags: readonly string[]) => ({
  at,
  target: { judgedPeriod, flags: flags.map((flag) => ({ flag })) } as unknown as TargetStatus,
});
const BEFORE = judged('2026-03-31', '2026-03-31');
const told = (moves: readonly Move[], after = BEFORE, changed: readonly string[] = ['actual']) =>
  reasonsOf(BEFORE, after, changed, moves).map(({ kind, events }) => [kind, ...events]);

describe('why a target differs', () => {
  it('is nothing where nothing differs, whatever came', () => {
    expect(told([move(5, 'ResultApproved', 4)], BEFORE, [])).toEqual([]);
  });
  it('is each type of event once, with its events, in the order in which the types came', () => {
    const moves = [move(5, 'ResultApproved', 4), move(6, 'TargetRevised'), move(8, 'ResultApproved', 7)];
    expect(told(moves)).toEqual([
      ['ResultApproved', 5, 8],
      ['TargetRevised', 6],
    ]);
  });
  it('leaves out a submission that was decided, and keeps one that waits', () => {
    const moves = [
      move(4, 'ResultRecorded', 4),
      move(5, 'ResultReturned', 4),
      move(6, 'ResultResubmitted', 4),
      move(7, 'ResultApproved', 4),
      move(8, 'ResultRecorded', 8),
    ];
    expect(told(moves)).toEqual([
      ['ResultApproved', 7],
      ['ResultRecorded', 8],
    ]);
  });
  it('keeps what stands of a result that was returned', () => {
    expect(told([move(4, 'ResultRecorded', 4), move(5, 'ResultReturned', 4)])).toEqual([['ResultReturned', 5]]);
  });
  it('leaves out a proposal of a correction that was decided', () => {
    const moves = [
      move(9, 'CorrectionProposed', 4),
      move(10, 'CorrectionApproved', 4),
      move(11, 'CorrectionProposed', 2),
    ];
    expect(told(moves)).toEqual([
      ['CorrectionApproved', 10],
      ['CorrectionProposed', 11],
    ]);
  });
  it('does not take one proposal of many changes for another', () => {
    const moves = [move(4, 'ResultRecorded', 4), { ...move(5, 'ResultWithdrawn', 4), target: 'TH-02' }];
    expect(told(moves)).toEqual([
      ['ResultRecorded', 4],
      ['ResultWithdrawn', 5],
    ]);
  });
  it('is a roadmap: E follows it', () => {
    const moves = [move(4, 'RoadmapApproved'), move(6, 'ResultApproved', 5), move(7, 'RoadmapApproved')];
    expect(told(moves, BEFORE, ['expected', 'pace'])).toEqual([
      ['RoadmapApproved', 4, 7],
      ['ResultApproved', 6],
    ]);
  });
  it('is a step that was completed, and one that was opened again: each is told', () => {
    const step = (position: number, type: EventType): Move => ({
      ...move(position, type),
      target: null,
      scheme: 'DA-01',
    });
    const moves = [step(4, 'SchemeStepCompleted'), step(6, 'SchemeStepReopened'), step(8, 'SchemeStepCompleted')];
    expect(told(moves)).toEqual([
      ['SchemeStepCompleted', 4, 8],
      ['SchemeStepReopened', 6],
    ]);
  });
  it('never is an assignment: no figure rests on it', () => {
    expect(told([move(4, 'ResponsibilityAssigned')])).toEqual([['day']]);
  });
  it('is another period judged, before what events did', () => {
    expect(told([move(5, 'ResultApproved', 4)], judged('2026-06-30', '2026-06-30'))).toEqual([
      ['judgedPeriod'],
      ['ResultApproved', 5],
    ]);
  });
  it('is a report that is due and has not come', () => {
    expect(told([], judged('2026-04-20', '2026-03-31', 'overdue'), ['flags'])).toEqual([['overdue']]);
  });
  it('is the day alone where neither an event nor a period tells', () => {
    expect(told([], judged('2026-04-01', '2026-03-31'))).toEqual([['day']]);
  });
});
