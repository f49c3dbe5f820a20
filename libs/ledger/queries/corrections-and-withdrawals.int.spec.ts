import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Views } from '#projections/views';
import type { RecordedEvent } from '#resolution/events/events';
import { decimalString } from '#resolution/values/decimal';
import { enveloped } from '../../../test/property/recorded-history.ts';
import { coverage, cumulative } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import { MemoryEventLog } from '../../../test/support/memory-event-log.ts';
import { envelopeToday } from '../recorded-event.ts';
import { VIEWS } from '../views/views.ts';
import type { QueueRow, ResultRow } from './answers.ts';
import { queueQuery } from './queue-query.ts';
import { targetQuery } from './target-query.ts';
import { viewInputs } from './view-inputs.ts';

const DAY = '2026-03-15';
const AT = '2026-04-01';

let folder: string;
let views: Views;
let log: MemoryEventLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  log = new MemoryEventLog();
  views = new Views({ log, upcast: envelopeToday, projections: VIEWS, folderOf: () => folder, now: () => 0 });
});

afterEach(async () => {
  await views.close();
  rmSync(folder, { recursive: true, force: true });
});

const record = async (events: readonly RecordedEvent[]): Promise<void> => {
  await log.append('ward', 0, enveloped('ward', events));
};

/** What counts up to AT, what waits, and the result, as known at a position. */
const knownAt = (position: number) =>
  views.query('ward', position, (snapshot) => {
    const moment = { at: AT, asOf: `${AT}T02:00:00.000Z`, position };
    const figures = viewInputs(snapshot, position).figures('T');
    const waits = ({ kind, values, current }: QueueRow) => ({ kind, values, current });
    const stands = ({ status, values, corrected, correction }: ResultRow) => ({
      status,
      values,
      corrected,
      correction,
    });
    return {
      total: decimalString(figures.upTo(AT).total),
      corrected: figures.corrected(AT),
      waiting: figures.waiting(AT),
      queue: queueQuery(snapshot, 'ward', moment).rows.map(waits),
      result: targetQuery(snapshot, 'ward', 'T', moment)?.results.map(stands),
    };
  });

describe('a result that is corrected, corrected again, and withdrawn with a correction undecided', () => {
  it('is known at every step as it stood there', async () => {
    const told = new History().target(cumulative()).on('2026-03-20');
    const result = told.approved('T', DAY, '12');
    const first = told.proposeCorrection(result, '11');
    const firstApproved = told.approveCorrection(result, first);
    const second = told.proposeCorrection(result, '10');
    const secondApproved = told.approveCorrection(result, second);
    const third = told.proposeCorrection(result, '9');
    const withdrawn = told.withdrawApproved(result);
    await record(told.events);

    const correction = (position: number, value: string) => ({ position, values: { value } });
    const waiting = (value: string, current: string) => [
      { kind: 'correction', values: { value }, current: { value: current } },
    ];
    const stands = (value: string, corrected: boolean, undecided: ReturnType<typeof correction> | null = null) => [
      { status: 'approved', values: { value }, corrected, correction: undecided },
    ];
    const steps = [result + 1, first, firstApproved, second, secondApproved, third, withdrawn];
    const known = [];
    for (const position of steps) known.push(await knownAt(position));
    expect(known).toEqual([
      { total: '12', corrected: false, waiting: 0, queue: [], result: stands('12', false) },
      {
        total: '12',
        corrected: false,
        waiting: 1,
        queue: waiting('11', '12'),
        result: stands('12', false, correction(first, '11')),
      },
      { total: '11', corrected: true, waiting: 0, queue: [], result: stands('11', true) },
      {
        total: '11',
        corrected: true,
        waiting: 1,
        queue: waiting('10', '11'),
        result: stands('11', true, correction(second, '10')),
      },
      { total: '10', corrected: true, waiting: 0, queue: [], result: stands('10', true) },
      {
        total: '10',
        corrected: true,
        waiting: 1,
        queue: waiting('9', '10'),
        result: stands('10', true, correction(third, '9')),
      },
      {
        total: '0',
        corrected: false,
        waiting: 0,
        queue: [],
        result: [{ status: 'withdrawn', values: { value: '10' }, corrected: true, correction: null }],
      },
    ]);
  });
});

describe('the statement of a coverage target', () => {
  it('counts from its approval, says what its correction says, and falls with its withdrawal', async () => {
    const told = new History().target(coverage()).enrol('2025-07-09', 'TDP-01').on('2026-03-20');
    const result = told.approved('T', DAY, { model: 'NTT', ended: false }, 'TDP-01');
    const correction = told.proposeCorrection(result, { model: 'CLB', ended: true });
    const corrected = told.approveCorrection(result, correction);
    const withdrawn = told.withdrawApproved(result);
    await record(told.events);

    const statements = (position: number) =>
      views.query('ward', position, (snapshot) => viewInputs(snapshot, position).figures('T').statements(AT));
    const stated = { unit: 'TDP-01', occurredOn: DAY, position: result };
    expect([
      await statements(result),
      await statements(result + 1),
      await statements(corrected),
      await statements(withdrawn),
    ]).toEqual([[], [{ ...stated, model: 'NTT', ended: false }], [{ ...stated, model: 'CLB', ended: true }], []]);
  });
});
