import { describe, expect, it } from '@jest/globals';
import type { NewEvent, RecordedEvent } from '#resolution/events/events';
import { CATALOGUES } from '../catalogues.ts';
import type { Language } from '../language.ts';
import { EventStory } from './story.ts';
import { causePhrase, tell } from './tell.ts';
import type { ToldEvent } from './tell-events.ts';
import { eventsToTell, tellReasons } from './tell-reasons.ts';

const reason = { sha256: 'a'.repeat(64) };
const target = 'TH-07';
const document = { number: '12-QĐ/ĐU', date: '2026-01-15', issuer: 'Đảng ủy' };
const decision = { proposal: 1, proposedBy: 'can-bo-01', approvedBy: 'lanh-dao-01' };
const of = { target, result: 2 };

/** Every event that moves a verdict and is no fact, in an order in which they could happen; positions count from 1. */
const STORY: readonly (readonly [event: NewEvent, vi: string | undefined, en: string | undefined])[] = [
  [
    {
      type: 'TargetSet',
      data: {
        target,
        name: 'Đảng viên mới',
        theme: 'Xây dựng Đảng',
        measure: { kind: 'cumulative', quantity: 'count' },
        unitOfMeasure: 'đảng viên',
        goal: { value: '150' },
        direction: 'up',
        cadence: 'quarter',
        dueDays: 10,
        dueOn: '2030-12-31',
        scope: 'ward',
        interpretation: null,
        interpretationConfirmed: true,
      },
    },
    'đặt chỉ tiêu TH-07: Đảng viên mới; mục tiêu 150 đảng viên',
    'set target TH-07: Đảng viên mới; goal 150 đảng viên',
  ],
  [
    { type: 'ResultRecorded', data: { target, occurredOn: '2026-03-15', values: { value: '12' } } },
    '12 đảng viên ngày 15/03/2026 chờ duyệt',
    '12 đảng viên on 15 Mar 2026 waits for approval',
  ],
  [
    { type: 'ResultReturned', data: { ...of, submission: 2, reason } },
    '12 đảng viên ngày 15/03/2026 bị trả lại',
    '12 đảng viên on 15 Mar 2026 returned',
  ],
  [
    { type: 'ResultResubmitted', data: { ...of, occurredOn: '2026-03-16', values: { value: '13' } } },
    '13 đảng viên ngày 16/03/2026 gửi lại, chờ duyệt',
    '13 đảng viên on 16 Mar 2026 resubmitted, waits for approval',
  ],
  [
    { type: 'ResultApproved', data: { ...of, submission: 4 } },
    '13 đảng viên ngày 16/03/2026 được duyệt',
    '13 đảng viên on 16 Mar 2026 approved',
  ],
  [
    { type: 'CorrectionProposed', data: { ...of, values: { value: '11' }, reason } },
    'đề nghị đính chính kết quả ngày 16/03/2026 từ 13 đảng viên thành 11 đảng viên, chờ duyệt',
    'correction of the result on 16 Mar 2026 from 13 đảng viên to 11 đảng viên waits for approval',
  ],
  [
    { type: 'CorrectionApproved', data: { ...of, correction: 6 } },
    'đính chính kết quả ngày 16/03/2026 từ 13 đảng viên thành 11 đảng viên, duyệt ngày 20/03/2026',
    'correction of the result on 16 Mar 2026 from 13 đảng viên to 11 đảng viên, approved on 20 Mar 2026',
  ],
  [
    { type: 'CorrectionProposed', data: { ...of, values: { value: '10' }, reason } },
    'đề nghị đính chính kết quả ngày 16/03/2026 từ 11 đảng viên thành 10 đảng viên, chờ duyệt',
    'correction of the result on 16 Mar 2026 from 11 đảng viên to 10 đảng viên waits for approval',
  ],
  [
    { type: 'CorrectionRejected', data: { ...of, correction: 8, reason } },
    'không duyệt đính chính kết quả ngày 16/03/2026 từ 11 đảng viên thành 10 đảng viên',
    'correction of the result on 16 Mar 2026 from 11 đảng viên to 10 đảng viên rejected',
  ],
  [
    { type: 'EstimateRecorded', data: { target, year: 2026, values: { value: '40' } } },
    'ước cả năm 2026: 40 đảng viên',
    'estimate for the whole of 2026: 40 đảng viên',
  ],
  [
    { type: 'EstimateWithdrawn', data: { target, estimate: 10, reason } },
    'thu hồi ước cả năm 2026',
    'estimate for 2026 withdrawn',
  ],
  [
    {
      type: 'RoadmapApproved',
      data: {
        target,
        milestones: [
          { year: 2026, value: '48' },
          { year: 2027, value: '76.5' },
        ],
        effectiveFrom: '2026-01-15',
        document,
        decision,
      },
    },
    'phê duyệt lộ trình TH-07: cuối 2026 đạt 48, cuối 2027 đạt 76,5 từ ngày 15/01/2026 (văn bản số 12-QĐ/ĐU ngày 15/01/2026 của Đảng ủy)',
    'approve the roadmap of TH-07: 48 by the end of 2026, 76.5 by the end of 2027 from 15 Jan 2026 (document 12-QĐ/ĐU of 15 Jan 2026 by Đảng ủy)',
  ],
  [
    { type: 'SchemeStepCompleted', data: { scheme: 'DA-01', step: 2, occurredOn: '2026-03-18', decision } },
    'hoàn thành bước 2 của đề án DA-01 ngày 18/03/2026',
    'complete step 2 of scheme DA-01 on 18 Mar 2026',
  ],
  [{ type: 'RoleGranted', data: { account: 'can-bo-01', role: 'clerk' } }, undefined, undefined],
];

const toldIn = (language: Language): ReadonlyMap<number, ToldEvent> => {
  const story = new EventStory(new Map());
  const told = STORY.map(([made], index): ToldEvent => {
    const recordedAt = '2026-03-19T18:00:00.000Z';
    const event = { ...made, position: index + 1, recordedAt, actor: 'x', version: 1 } as unknown as RecordedEvent;
    const catalogue = CATALOGUES[language];
    const one = { event, sentence: tell(catalogue, event, story), cause: causePhrase(catalogue, event, story) };
    story.add(event);
    return one;
  });
  return new Map(told.map((one) => [one.event.position, one]));
};

it('tells every event that moves a verdict as a phrase, in both languages; a day is the day in Vietnam', () => {
  for (const language of ['vi', 'en'] as const) {
    const phrases = [...toldIn(language).values()].map(({ cause }) => cause);
    expect(phrases).toEqual(STORY.map(([, vi, en]) => (language === 'vi' ? vi : en)));
  }
});

describe('reasons in words', () => {
  const say = (code: string, ...reasons: Parameters<typeof tellReasons>[2]) =>
    tellReasons(CATALOGUES.vi, { code, judgedPeriod: '2026-Q2' }, reasons, toldIn('vi'));

  it('are a phrase an event, with its number', () => {
    expect(say(target, { kind: 'ResultApproved', events: [5] })).toEqual([
      { text: '13 đảng viên ngày 16/03/2026 được duyệt', events: [5] },
    ]);
  });
  it('name the other target that an event is of', () => {
    expect(say('TH-01', { kind: 'ResultApproved', events: [5] })).toEqual([
      { text: 'TH-07: 13 đảng viên ngày 16/03/2026 được duyệt', events: [5] },
    ]);
  });
  it('name once a target that the fact itself names: a growth rests on the roadmap of its level', () => {
    const [roadmap] = say('TH-01', { kind: 'RoadmapApproved', events: [12] });
    expect(roadmap?.text).toMatch(/^phê duyệt lộ trình TH-07: cuối 2026 đạt 48/);
  });
  it('are of a scheme’s step for the target that is measured by it', () => {
    expect(say('TH-05', { kind: 'SchemeStepCompleted', events: [13] })).toEqual([
      { text: 'hoàn thành bước 2 của đề án DA-01 ngày 18/03/2026', events: [13] },
    ]);
  });
  it('count many roadmaps and steps in the words of their events', () => {
    expect(
      say(
        target,
        { kind: 'RoadmapApproved', events: [1, 2, 3, 4] },
        { kind: 'SchemeStepCompleted', events: [5, 6, 7, 8] },
      ).map(({ text }) => text),
    ).toEqual(['phê duyệt lộ trình: 4 lần', 'hoàn thành bước đề án: 4 lần']);
  });
  it('count many of one type, and need none of them told', () => {
    const many = { kind: 'ResultApproved', events: [101, 102, 103, 104] } as const;
    expect(eventsToTell([many, { kind: 'ResultRecorded', events: [2] }])).toEqual([2]);
    expect(say(target, many)).toEqual([{ text: 'duyệt kết quả: 4 lần', events: [101, 102, 103, 104] }]);
  });
  it('say what no event did', () => {
    const none = { events: [] } as const;
    expect(
      say(target, { kind: 'judgedPeriod', ...none }, { kind: 'overdue', ...none }, { kind: 'day', ...none }),
    ).toEqual([
      { text: 'kỳ xét sang quý II/2026', events: [] },
      { text: 'đến hạn mà chưa báo cáo', events: [] },
      { text: 'khác vì ngày tính khác', events: [] },
    ]);
  });
});
