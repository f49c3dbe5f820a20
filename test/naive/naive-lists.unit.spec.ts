import { describe, expect, it } from '@jest/globals';
import { naiveActivity } from './naive-activity.ts';
import { naiveQueue, naiveResults, naiveRoster } from './naive-lists.ts';
import { naiveSeries } from './naive-series.ts';
import { approved, enrolled, recorded, target, told } from './told.ts';

const END = Number.MAX_SAFE_INTEGER;
const reason = { sha256: '0'.repeat(64) };

/** A result that is approved and under correction, one that came back, was sent again and came back again, a proposal. */
const events = told(
  target({ scope: 'unit' }),
  enrolled('U-1'),
  recorded('2026-03-15', '12', 'U-1'),
  approved(4),
  ['CorrectionProposed', { target: 'T-01', result: 4, values: { value: '11' }, reason }, '2026-04-01', 'clerk-02'],
  recorded('2026-03-20', '3', 'U-1'),
  ['ResultReturned', { target: 'T-01', result: 7, submission: 7, reason }, '2026-04-02', 'chief-01'],
  [
    'ResultResubmitted',
    { target: 'T-01', result: 7, unit: 'U-1', occurredOn: '2026-03-21', values: { value: '4' } },
    '2026-04-03',
    'clerk-02',
  ],
  ['ResultReturned', { target: 'T-01', result: 7, submission: 9, reason }, '2026-04-04', 'chief-01'],
  [
    'ProposalMade',
    { changes: [{ type: 'UnitRenamed', data: { unit: 'U-1', name: 'Tổ 1', effectiveOn: '2026-05-01' } }] },
    '2026-04-05',
    'chief-01',
  ],
  [
    'UnitRenamed',
    {
      unit: 'U-1',
      name: 'Tổ 1',
      effectiveOn: '2026-05-01',
      decision: { proposal: 11, proposedBy: 'chief-01', approvedBy: 'chief-02' },
    },
    '2026-04-06',
    'chief-02',
  ],
);

const corrected = {
  kind: 'correction',
  position: 6,
  submission: null,
  since: '2026-04-01T05:00:00.000Z',
  by: 'clerk-02',
  target: 'T-01',
  unit: 'U-1',
  occurredOn: '2026-03-15',
  values: { value: '11' },
  current: { value: '12' },
  changes: null,
};
const pending = {
  kind: 'result',
  position: 7,
  submission: 9,
  since: '2026-04-03T05:00:00.000Z',
  by: 'clerk-02',
  target: 'T-01',
  unit: 'U-1',
  occurredOn: '2026-03-21',
  values: { value: '4' },
  current: null,
  changes: null,
};
const returned = { ...pending, kind: 'returned', submission: null, since: '2026-04-04T05:00:00.000Z' };
const proposed = {
  kind: 'proposal',
  position: 11,
  submission: null,
  since: '2026-04-05T05:00:00.000Z',
  by: 'chief-01',
  target: null,
  unit: null,
  occurredOn: null,
  values: null,
  current: null,
  changes: { type: 'UnitRenamed', count: 1 },
};

describe('the queue', () => {
  it('holds what waits at a position: submissions, returns, corrections, proposals', () => {
    expect([9, 11, 12].map((position) => naiveQueue(events, { position }))).toEqual([
      [corrected, pending],
      [corrected, returned, proposed],
      [corrected, returned],
    ]);
  });
});

describe('the roster', () => {
  it('names a unit as it is called on the day', () => {
    const row = {
      unit: 'U-1',
      kind: 'residentialGroup',
      enrolledOn: '2025-07-09',
      leftOn: null,
      mergedInto: null,
      onRoster: true,
    };
    expect(['2026-04-30', '2026-05-01'].map((at) => naiveRoster(events, { at, position: END }))).toEqual([
      [{ ...row, name: 'Tổ U-1' }],
      [{ ...row, name: 'Tổ 1' }],
    ]);
    const closed = [
      ...events,
      { ...events[11]!, position: 13, type: 'UnitClosed', data: { unit: 'U-1', effectiveOn: '2026-06-01' } },
    ];
    const left = { ...row, name: 'Tổ 1', leftOn: '2026-06-01' };
    expect(['2026-05-31', '2026-06-01'].map((at) => naiveRoster(closed, { at, position: END }))).toEqual([
      [left],
      [{ ...left, onRoster: false }],
    ]);
  });
});

describe('the results of a target', () => {
  it('stand as their last events left them', () => {
    const row = { target: 'T-01', unit: 'U-1', period: null, corrected: false, correction: null };
    expect(naiveResults(events, 'T-01', { position: END })).toEqual([
      {
        ...row,
        result: 4,
        occurredOn: '2026-03-15',
        values: { value: '12' },
        status: 'approved',
        correction: { position: 6, values: { value: '11' } },
        events: [4, 5, 6],
      },
      {
        ...row,
        result: 7,
        occurredOn: '2026-03-21',
        values: { value: '4' },
        status: 'returned',
        events: [7, 8, 9, 10],
      },
    ]);
  });
});

describe('the series of a target', () => {
  it('adds what is approved up to the day, by month, quarter, year and unit', () => {
    const row = { value: '12', numerator: null, denominator: null, results: 1 };
    expect(naiveSeries(events, 'T-01', { at: '2026-12-31', position: END })).toEqual({
      month: [{ ...row, key: '2026-03' }],
      quarter: [{ ...row, key: '2026-Q1' }],
      year: [{ ...row, key: '2026' }],
      unit: [{ ...row, key: 'U-1' }],
    });
    expect(naiveSeries(events, 'T-01', { at: '2026-03-14', position: END })).toEqual({
      month: [],
      quarter: [],
      year: [],
      unit: [],
    });
  });

  it('adds fractions above and below the line: (1 + 2)/(4 + 5)', () => {
    const fraction = (occurredOn: string, numerator: string, denominator: string) =>
      ['ResultRecorded', { target: 'T-01', occurredOn, values: { numerator, denominator } }] as const;
    const ratio = told(
      target({ measure: { kind: 'ratio', quantity: 'count' } }),
      fraction('2026-03-31', '1', '4'),
      approved(3),
      fraction('2026-06-30', '2', '5'),
      approved(5),
    );
    expect(naiveSeries(ratio, 'T-01', { at: '2026-12-31', position: END }).year).toEqual([
      { key: '2026', value: '33.3333333333', numerator: '3', denominator: '9', results: 2 },
    ]);
  });
});

describe('the feed', () => {
  it('names what each event speaks of, and lets a filter through', () => {
    const row = { recordedAt: '2026-04-05T05:00:00.000Z', actor: 'chief-01', target: null, unit: null, subject: 11 };
    expect(naiveActivity(events, { after: 10 })).toEqual([
      { ...row, position: 11, type: 'ProposalMade' },
      {
        ...row,
        position: 12,
        type: 'UnitRenamed',
        recordedAt: '2026-04-06T05:00:00.000Z',
        actor: 'chief-02',
        unit: 'U-1',
      },
    ]);
    const positions = (filter: Parameters<typeof naiveActivity>[1]): number[] =>
      naiveActivity(events, filter).map((one) => one.position);
    expect(positions({ target: 'T-01', limit: 3 })).toEqual([2, 4, 5]);
    expect(positions({ type: 'ResultReturned', actor: 'chief-01', after: 8 })).toEqual([10]);
    expect(naiveActivity(events, { type: 'CorrectionProposed' }).map((one) => one.subject)).toEqual([4]);
  });
});
