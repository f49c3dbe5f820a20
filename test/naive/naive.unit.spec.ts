import { describe, expect, it } from '@jest/globals';
import { exact } from './exact.ts';
import type { HistoryEvent } from './history.ts';
import { bandOf } from './judgement.ts';
import { naiveStatus, type NaiveTargetStatus } from './naive-ledger.ts';
import { approved, baseline, counted, enrolled, level, recorded, target, told, type Told } from './told.ts';

const END = Number.MAX_SAFE_INTEGER;
const statusOf = (events: readonly HistoryEvent[], at: string, position = END, code = 'T-01'): NaiveTargetStatus =>
  naiveStatus(events, { at, position }).targets.find((status) => status.code === code)!;

/** All numbers of a judgement that has none. */
const NONE = {
  missing: null,
  actual: null,
  baseline: null,
  percentOfGoal: null,
  expected: null,
  pace: null,
  judgedActual: null,
  judgedDay: null,
  judgedYear: null,
  termAverage: null,
  flags: [],
  yearToDate: null,
  estimate: null,
};

describe('a cumulative', () => {
  // 09/07/2025 to 31/12/2030 are 175 + 5·365 + 1 = 2001 days; to 30/06/2026 they are 175 + 181 = 356.
  const events = told(
    target({}),
    ...counted(3, ['2026-03-15', '12'], ['2026-06-20', '9'], ['2026-07-02', '5']),
    ['CorrectionProposed', { target: 'T-01', result: 3, values: { value: '11' } }],
    ['CorrectionApproved', { target: 'T-01', result: 3, correction: 9 }],
  );

  it('is judged at a period’s end: E = 150·356/2001, P = 100·21·2001/(150·356) = 42021/534', () => {
    expect(statusOf(events, '2026-06-30', 9)).toEqual({
      ...NONE,
      code: 'T-01',
      status: 'atRisk',
      actual: '21',
      goal: { value: '150' },
      baseline: '0',
      percentOfGoal: '14',
      expected: '26.6866566717',
      pace: '78.691011236',
      judgedActual: '21',
      judgedDay: '2026-06-30',
      flags: [{ flag: 'waiting', count: 1 }, { flag: 'linearAssumption' }],
    });
  });

  it('counts up to `at`, and its pace up to the judged day', () => {
    const { actual, judgedActual, judgedDay } = statusOf(events, '2026-07-05', 8);
    expect({ actual, judgedActual, judgedDay }).toEqual({ actual: '26', judgedActual: '21', judgedDay: '2026-06-30' });
  });

  it('takes a correction in from its approval on', () => {
    const { actual, percentOfGoal, flags } = statusOf(events, '2026-06-30', 10);
    expect({ actual, percentOfGoal, flags }).toEqual({
      actual: '20',
      percentOfGoal: '13.3333333333',
      flags: [{ flag: 'corrected' }, { flag: 'linearAssumption' }],
    });
  });

  it('has no data before its first result, and is not due before a judged day', () => {
    expect(statusOf(events, '2026-03-14')).toEqual({
      ...NONE,
      code: 'T-01',
      status: 'noData',
      goal: { value: '150' },
      flags: [{ flag: 'overdue' }, { flag: 'linearAssumption' }],
    });
    expect(statusOf(events, '2026-03-20').status).toBe('notDue');
  });

  it('that is not reached is missed from dueOn on', () => {
    const { status, pace, expected, judgedDay } = statusOf(events, '2031-02-01');
    // 25 of 150, E = T.
    expect({ status, pace, expected, judgedDay }).toEqual({
      status: 'notAchieved',
      pace: '16.6666666667',
      expected: '150',
      judgedDay: '2030-12-31',
    });
  });

  it('keeps the earlier year-ends of a roadmap that is replaced', () => {
    const milestones = (...named: [number, string][]): object[] => named.map(([year, value]) => ({ year, value }));
    const replaced = told(
      target({}),
      ...counted(3, ['2026-03-15', '12']),
      [
        'RoadmapApproved',
        { target: 'T-01', milestones: milestones([2026, '10'], [2028, '50']), effectiveFrom: '2025-07-09' },
      ],
      [
        'RoadmapApproved',
        {
          target: 'T-01',
          milestones: milestones([2025, '4'], [2026, '99'], [2029, '70']),
          effectiveFrom: '2027-02-01',
        },
      ],
    );
    // 31/12/2026 → 31/12/2029 are 1096 days, to 31/12/2028 731: 10 + 60·731/1096.
    expect(['2026-12-31', '2028-12-31', '2029-12-31'].map((at) => statusOf(replaced, at).expected)).toEqual([
      '10',
      '50.0182481752',
      '70',
    ]);
  });

  it('with an estimate is judged on the year’s last day: 21 + 9 = 30, E = 150·540/2001', () => {
    const estimated = told(target({}), ...counted(3, ['2025-08-15', '12'], ['2025-09-20', '9']), [
      'EstimateRecorded',
      { target: 'T-01', year: 2026, values: { value: '9' } },
      '2026-05-01',
    ]);
    // To 31/12/2026: 175 + 365 = 540 days; P = 100·30·2001/(150·540) = 6670/90.
    expect(statusOf(estimated, '2026-06-01').estimate).toEqual({
      year: 2026,
      value: '9',
      position: 7,
      judgement: {
        status: 'atRisk',
        missing: null,
        actual: '30',
        goal: { value: '150' },
        baseline: '0',
        percentOfGoal: '20',
        expected: '40.4797601199',
        pace: '74.1111111111',
        judgedActual: '30',
        judgedDay: '2026-12-31',
        judgedYear: null,
        termAverage: null,
      },
    });
    expect(statusOf(estimated, '2026-04-30').estimate).toBeNull();
    // Recorded at 17:00 UTC it is of the next day in Vietnam.
    const atNight = estimated.map((event) => ({ ...event, recordedAt: '2026-05-01T17:00:00.000Z' }));
    expect([statusOf(atNight, '2026-05-01').estimate, statusOf(atNight, '2026-05-02').estimate?.value]).toEqual([
      null,
      '9',
    ]);
  });
});

describe('a level', () => {
  const quarters = [
    ['2026-03-31', '30'],
    ['2026-06-30', '35'],
    ['2026-09-30', '30'],
    ['2026-12-31', '40'],
  ] as const;
  const events = told(level({ goal: { value: '220' } }), baseline('100', 2024), ...counted(4, ...quarters));

  it('is judged on its latest complete year: E(2026) = 100 + 120·2/6 = 140, P = 100·35/40', () => {
    expect(statusOf(events, '2026-12-31')).toEqual({
      ...NONE,
      code: 'T-01',
      status: 'atRisk',
      actual: '135',
      goal: { value: '220' },
      baseline: '100',
      percentOfGoal: '61.3636363636',
      expected: '140',
      pace: '87.5',
      judgedActual: '135',
      judgedYear: 2026,
      flags: [{ flag: 'linearAssumption' }],
    });
  });

  it('has no judged year while a quarter of it is missing, but a sum of the year so far', () => {
    const { status, yearToDate, baseline: start } = statusOf(events, '2026-12-31', 9);
    expect({ status, yearToDate, start }).toEqual({
      status: 'notDue',
      yearToDate: { year: 2026, value: '95' },
      start: '100',
    });
  });

  it('may fall: 50 + 46 of two units, E = 120 − 80·2/6, P = 100·(−24)/(−80/3) = 90', () => {
    const falling = told(
      level({
        measure: { kind: 'level', quantity: 'count', aggregation: 'last' },
        goal: { value: '40' },
        direction: 'down',
        scope: 'unit',
      }),
      baseline('120', 2024),
      enrolled('U-1'),
      enrolled('U-2'),
      recorded('2026-12-31', '50', 'U-1'),
      approved(6),
      recorded('2026-12-31', '46', 'U-2'),
      approved(8),
    );
    const { status, actual, percentOfGoal, expected, pace } = statusOf(falling, '2027-01-31');
    expect({ status, actual, percentOfGoal, expected, pace }).toEqual({
      status: 'atRisk',
      actual: '96',
      percentOfGoal: '30',
      expected: '93.3333333333',
      pace: '90',
    });
    expect(statusOf(falling, '2027-01-31', 7).status).toBe('notDue');
  });

  it('carries its quotients exactly: E = 10·4/6, A = 4, P = 60 and not a hair less', () => {
    const events10 = told(
      level({ goal: { value: '10' }, cadence: 'year' }),
      baseline('0', 2024),
      ...counted(4, ['2028-12-31', '4']),
    );
    const { status, expected, pace } = statusOf(events10, '2029-06-30');
    expect({ status, expected, pace }).toEqual({ status: 'atRisk', expected: '6.6666666667', pace: '60' });
  });
});

describe('a ratio', () => {
  it('is the quotient of sums, due every year by default: 100·(8 + 30)/(10 + 50)', () => {
    const fraction = (numerator: string, denominator: string, unit: string): Told => [
      'ResultRecorded',
      { target: 'T-01', unit, occurredOn: '2026-12-31', values: { numerator, denominator } },
    ];
    const events = told(
      target({ measure: { kind: 'ratio', quantity: 'count' }, goal: { value: '90' }, cadence: 'year', scope: 'unit' }),
      enrolled('U-1'),
      enrolled('U-2'),
      fraction('8', '10', 'U-1'),
      approved(5),
      fraction('30', '50', 'U-2'),
      approved(7),
    );
    expect(statusOf(events, '2027-01-01')).toEqual({
      ...NONE,
      code: 'T-01',
      status: 'notAchieved',
      actual: '63.3333333333',
      goal: { value: '90' },
      percentOfGoal: '70.3703703704',
      judgedActual: '63.3333333333',
      judgedYear: 2026,
      // The year 2025, due on 10/01/2026, never came; 2026 is not due yet.
      flags: [{ flag: 'overdue' }],
    });
  });
});

describe('a growth', () => {
  const growth = (interpretation: string | null): Told =>
    target({ target: 'T-02', measure: { kind: 'growth', of: 'T-01' }, goal: { lo: '7', hi: '8' }, interpretation });
  const events = (interpretation: string | null): readonly HistoryEvent[] =>
    told(
      level({ cadence: 'year' }),
      growth(interpretation),
      baseline('200', 2024),
      ...counted(5, ['2025-12-31', '214'], ['2026-12-31', '242']),
    );

  it('compares a year with the one before: 214/200 is +7, 242/214 is +13.0841…; on average √1.21', () => {
    const read = (at: string): object => {
      const { status, actual, termAverage, judgedYear } = statusOf(events(null), at, END, 'T-02');
      return { status, actual, termAverage, judgedYear };
    };
    expect([read('2026-06-30'), read('2026-12-31')]).toEqual([
      { status: 'achieved', actual: '7', termAverage: '7', judgedYear: 2025 },
      { status: 'exceeded', actual: '13.0841121495', termAverage: '10', judgedYear: 2026 },
    ]);
  });

  it('may be judged on the average', () => {
    const { status, actual, goal } = statusOf(events('termAverage'), '2026-12-31', END, 'T-02');
    expect({ status, actual, goal }).toEqual({ status: 'exceeded', actual: '10', goal: { lo: '7', hi: '8' } });
  });
});

describe('a coverage', () => {
  const coverage = target({
    measure: { kind: 'coverage', models: [] },
    goal: { value: '100' },
    scope: 'unit',
    cadence: 'none',
  });
  const list = (...units: string[]): Told => [
    'BaselineSet',
    { target: 'T-01', baseline: { covered: units.map((unit) => ({ unit, model: 'NTT' })) } },
  ];
  const units = ['U-1', 'U-2', 'U-3', 'U-4'].map(enrolled);
  const merged = (predecessors: string[], successor: string, enrolledAs?: object): Told => [
    'UnitsMerged',
    { predecessors, successor, effectiveOn: '2026-02-01', ...(enrolledAs && { enrolled: enrolledAs }) },
  ];
  const share = (events: readonly HistoryEvent[], at: string): object => {
    const { actual, baseline: start } = statusOf(events, at);
    return { actual, start };
  };

  it('hands the models of covered predecessors on: 2 of 4, then 1 of 3', () => {
    const events = told(
      coverage,
      ...units,
      list('U-1', 'U-2'),
      merged(['U-1', 'U-2'], 'U-9', { name: 'Tổ 9', kind: 'residentialGroup' }),
    );
    expect([share(events, '2026-01-31'), share(events, '2026-02-01')]).toEqual([
      { actual: '50', start: '50' },
      { actual: '33.3333333333', start: '50' },
    ]);
  });

  it('hands nothing on when one of them, an existing successor too, was not covered', () => {
    const events = told(coverage, ...units, list('U-1', 'U-2'), merged(['U-3'], 'U-1'));
    expect([share(events, '2026-01-31'), share(events, '2026-02-01')]).toEqual([
      { actual: '50', start: '50' },
      { actual: '33.3333333333', start: '50' },
    ]);
    const { status, missing } = statusOf(told(coverage, list('U-1')), '2026-02-01');
    expect({ status, missing }).toEqual({ status: 'insufficientBasis', missing: 'roster' });
  });
});

describe('a scheme', () => {
  const step = (number: number, deadline: string, weight: string): object => ({
    step: number,
    product: 'p',
    deadline,
    weight,
  });
  const events = told(
    target({ measure: { kind: 'milestone', scheme: 'DA-01' }, goal: { value: '100' }, cadence: 'none' }),
    [
      'SchemeAdopted',
      {
        scheme: 'DA-01',
        steps: [step(1, '2025-12-31', '3'), step(2, '2026-06-30', '2'), step(3, '2028-12-31', '4')],
        effectiveFrom: '2025-08-01',
      },
    ],
    ['SchemeStepCompleted', { scheme: 'DA-01', step: 1, occurredOn: '2026-03-01' }],
  );
  const read = (at: string): object => {
    const { status, actual, expected, pace, flags } = statusOf(events, at);
    return { status, actual, expected, pace, flags };
  };

  it('is weighed against its deadlines: 3 of 9 done, 5 of 9 due, P = 60', () => {
    expect([read('2025-07-31'), read('2025-08-01'), read('2025-12-31'), read('2026-07-01')]).toEqual([
      { status: 'noData', actual: null, expected: null, pace: null, flags: [] },
      { status: 'notDue', actual: '0', expected: '0', pace: null, flags: [] },
      { status: 'behind', actual: '0', expected: '33.3333333333', pace: '0', flags: [] },
      {
        status: 'atRisk',
        actual: '33.3333333333',
        expected: '55.5555555556',
        pace: '60',
        flags: [{ flag: 'overdue' }],
      },
    ]);
  });
});

describe('the bands', () => {
  const band = (a: string, e: string, sign: 1 | -1 = 1): string => bandOf(sign, exact(a), exact(e), exact('0'));

  it('begin at 95, 60 and 0 percent of the way that the roadmap asks', () => {
    expect(['95', '94.9999999999', '60', '59.9999999999', '0', '-0.0000000001'].map((a) => band(a, '100'))).toEqual([
      'onTrack',
      'atRisk',
      'atRisk',
      'behind',
      'behind',
      'regressed',
    ]);
  });

  it('are two where the roadmap has not left the baseline, up and down', () => {
    expect([band('0', '0'), band('-1', '0'), band('-3', '-3'), band('-4', '-3')]).toEqual([
      'onTrack',
      'regressed',
      'onTrack',
      'regressed',
    ]);
    expect([band('1', '1', -1), band('2', '1', -1), band('-95', '-100', -1)]).toEqual([
      'onTrack',
      'regressed',
      'onTrack',
    ]);
  });
});

describe('what stands beside the verdicts', () => {
  it('counts the statuses, the unnamed and the dropped', () => {
    const events = told(target({}), target({ target: 'T-02', goal: null }), [
      'TargetDropped',
      { target: 'T-02', effectiveFrom: '2026-01-01' },
    ]);
    const counts = (at: string): object => {
      const { noData, unnamed, dropped } = naiveStatus(events, { at, position: END }).summary;
      return { noData, unnamed, dropped };
    };
    expect([counts('2025-12-31'), counts('2026-01-01')]).toEqual([
      { noData: 2, unnamed: 1, dropped: 0 },
      { noData: 1, unnamed: 1, dropped: 1 },
    ]);
  });

  it('flags what is overdue by a unit, and what waits', () => {
    const events = told(
      target({ scope: 'unit', interpretation: 'dueYear', interpretationConfirmed: false }),
      enrolled('U-1'),
      enrolled('U-2'),
      recorded('2026-02-15', '3', 'U-1'),
    );
    const waiting = [
      { flag: 'waiting', count: 1 },
      { flag: 'interpretationUnconfirmed' },
      { flag: 'linearAssumption' },
    ];
    // The third quarter of 2025 is due on 10/10/2025, the first of 2026 on 10/04/2026.
    expect(statusOf(events, '2025-10-10').flags).toEqual(waiting.slice(1));
    expect(statusOf(events, '2025-10-11').flags).toEqual([{ flag: 'overdue' }, ...waiting.slice(1)]);
    expect(statusOf(events, '2026-04-11').flags).toEqual([{ flag: 'overdue' }, ...waiting]);
    const both = [...events, { ...events[4]!, position: 6, data: { ...events[4]!.data, unit: 'U-2' } }];
    expect(statusOf(both, '2026-04-11').flags).toEqual([{ flag: 'waiting', count: 2 }, ...waiting.slice(1)]);
  });
});
