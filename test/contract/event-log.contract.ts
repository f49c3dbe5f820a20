import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeEnvelope, MAX_EVENT_BYTES } from '#event-log/envelope-codec';
import { LogUnavailableError, NotRecordableError } from '#event-log/errors';
import type { EventLog, Head } from '#event-log/event-log';
import { event, events } from '../support/log-events.ts';

/** What an engine brings to the suite: a log on new storage, and the same storage opened again. */
export interface EventLogUnderTest {
  /** A log on empty storage. */
  open(): Promise<EventLog>;
  /** The storage of the last `open` in a new log, as after a restart; the one before is closed. */
  reopen(): Promise<EventLog>;
}

/** Every sentence of the port (libs/event-log/event-log.ts), for every engine. */
export const describeEventLogContract = (name: string, underTest: EventLogUnderTest): void => {
  describe(`the event log contract, ${name}`, () => {
    let log: EventLog;

    beforeEach(async () => {
      log = await underTest.open();
    });
    afterEach(async () => {
      await log.close();
    });

    const stored = async (ledger: string): Promise<readonly string[]> =>
      (await log.read(ledger, 1, 10_000)).map(({ bytes }) => bytes);
    const bytesOf = (ledger: string, from: number, to: number): readonly string[] =>
      events(ledger, from, to).map((each) => encodeEnvelope(each).bytes);

    describe('appending', () => {
      it('answers the new head and gives back what was appended, with its bytes and their hash', async () => {
        expect(await log.append('a', 0, events('a', 1, 3))).toEqual({ outcome: 'appended', position: 3 });
        expect(await log.append('a', 3, events('a', 4, 4))).toEqual({ outcome: 'appended', position: 4 });
        expect(await log.read('a', 1, 10)).toEqual(events('a', 1, 4).map(encodeEnvelope));
        expect(await log.head('a')).toBe(4);
      });

      it.each([
        ['behind the head', 1],
        ['past the head', 3],
      ])('answers a conflict with the head and writes nothing, expecting a position %s', async (_where, expected) => {
        await log.append('a', 0, events('a', 1, 2));
        const append = log.append('a', expected, events('a', expected + 1, expected + 2));
        expect(await append).toEqual({ outcome: 'conflict', position: 2 });
        expect(await stored('a')).toEqual(bytesOf('a', 1, 2));
      });

      it('answers a conflict for a ledger that does not exist, and does not create it', async () => {
        expect(await log.append('a', 1, events('a', 2, 2))).toEqual({ outcome: 'conflict', position: 0 });
        expect(await log.ledgers()).toEqual([]);
      });

      it('lets exactly one of many appends with the same expected position through', async () => {
        await log.append('a', 0, events('a', 1, 5));
        const race = (writer: number) => log.append('a', 5, [event('a', 6, { writer }), event('a', 7, { writer })]);
        const outcomes = await Promise.all(Array.from({ length: 50 }, (_, writer) => race(writer)));
        const winners = outcomes.flatMap(({ outcome }, writer) => (outcome === 'appended' ? [writer] : []));
        expect(winners).toHaveLength(1);
        expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toEqual(
          Array.from({ length: 49 }, () => ({ outcome: 'conflict', position: 7 })),
        );
        const [writer] = winners;
        expect((await log.read('a', 6, 10)).map(({ envelope }) => envelope.data)).toEqual([{ writer }, { writer }]);
      });

      it('writes all events or none: one that can never be recorded takes the others with it', async () => {
        await log.append('a', 0, events('a', 1, 1));
        const batch = [event('a', 2), event('a', 3, { value: 0.5 }), event('a', 4)];
        await expect(log.append('a', 1, batch)).rejects.toBeInstanceOf(NotRecordableError);
        expect(await log.head('a')).toBe(1);
        expect(await log.append('a', 1, events('a', 2, 2))).toEqual({ outcome: 'appended', position: 2 });
      });

      it.each([
        ['a position that is not the next', 'wrong-position', [event('a', 3)]],
        ['positions with a gap', 'wrong-position', [event('a', 2), event('a', 4)]],
        ['an event of another ledger', 'wrong-ledger', [event('b', 2)]],
      ])('refuses %s', async (_what, reason, batch) => {
        await log.append('a', 0, events('a', 1, 1));
        await expect(log.append('a', 1, batch)).rejects.toMatchObject({ code: 'not-recordable', params: { reason } });
        expect(await stored('a')).toEqual(bytesOf('a', 1, 1));
      });

      it.each(['', '../a', 'a/b', 'A', 'a.', '.', '-a', 'a'.repeat(64)])('refuses the ledger id %j', async (ledger) => {
        await expect(log.append(ledger, 0, [event(ledger, 1)])).rejects.toBeInstanceOf(NotRecordableError);
        expect(await log.head(ledger)).toBe(0);
        expect(await log.read(ledger, 1, 1)).toEqual([]);
        expect(await log.ledgers()).toEqual([]);
      });

      it('of no events moves nothing and creates nothing', async () => {
        expect(await log.append('a', 0, [])).toEqual({ outcome: 'appended', position: 0 });
        expect(await log.append('a', 1, [])).toEqual({ outcome: 'conflict', position: 0 });
        expect(await log.ledgers()).toEqual([]);
      });

      it('takes an event of 32 KiB and refuses one byte more', async () => {
        const room = MAX_EVENT_BYTES - encodeEnvelope(event('a', 1, { text: '' })).bytes.length;
        const largest = { ...event('a', 1), data: { text: 'x'.repeat(room) } };
        const tooLarge = { ...event('a', 2), data: { text: 'x'.repeat(room + 1) } };
        expect(await log.append('a', 0, [largest])).toEqual({ outcome: 'appended', position: 1 });
        expect((await log.read('a', 1, 1))[0]?.envelope).toEqual(largest);
        await expect(log.append('a', 1, [tooLarge])).rejects.toBeInstanceOf(NotRecordableError);
        expect(await log.head('a')).toBe(1);
      });

      it('takes 1.000 events at once', async () => {
        expect(await log.append('a', 0, events('a', 1, 1000))).toEqual({ outcome: 'appended', position: 1000 });
        expect(await stored('a')).toEqual(bytesOf('a', 1, 1000));
      });

      it('gives back every text and number as it was', async () => {
        const data = {
          vietnamese: 'Tổ dân phố số 1 – phường Tô Hiệu: "Ngôi nhà trí tuệ"',
          astral: '𝄞 👩‍👩‍👧 \u{10ffff}',
          controls: '\u0000\u0001\t\n\r\u007f\u2028\u2029\\',
          numbers: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
          nothing: [null, true, false, '', [], {}],
          keys: { '': 1, 10: 2, 9: 3, ư: 4, z: 5, '𝄞': 6, '\uffff': 7 },
        };
        await log.append('a', 0, [event('a', 1, data)]);
        expect(await log.read('a', 1, 1)).toEqual([encodeEnvelope(event('a', 1, data))]);
      });
    });

    describe('reading', () => {
      beforeEach(async () => {
        await log.append('a', 0, events('a', 1, 10));
      });

      it.each([
        [1, 3, [1, 2, 3]],
        [4, 3, [4, 5, 6]],
        [9, 5, [9, 10]],
        [10, 1, [10]],
        [11, 5, []],
        [1_000_000, 5, []],
        [0, 2, [1, 2]],
        [-5, 2, [1, 2]],
      ])('from %i, at most %i', async (from, limit, positions) => {
        expect((await log.read('a', from, limit)).map(({ envelope }) => envelope.position)).toEqual(positions);
      });

      it('gives nothing of an unknown ledger', async () => {
        expect(await log.read('unknown', 1, 10)).toEqual([]);
        expect(await log.head('unknown')).toBe(0);
        expect(await log.find('unknown', event('a', 1).id)).toBeUndefined();
      });

      it('finds an event by its id, in its own ledger only', async () => {
        await log.append('b', 0, events('b', 1, 1));
        expect(await log.find('a', event('a', 7).id)).toBe(7);
        expect(await log.find('b', event('a', 7).id)).toBeUndefined();
        expect(await log.find('a', event('a', 11).id)).toBeUndefined();
      });

      it('keeps ledgers apart and lists them sorted', async () => {
        for (const ledger of ['c', 'b-2', 'b-10']) await log.append(ledger, 0, events(ledger, 1, 2));
        expect(await log.ledgers()).toEqual(['a', 'b-10', 'b-2', 'c']);
        expect(await stored('b-10')).toEqual(bytesOf('b-10', 1, 2));
        expect(await log.head('a')).toBe(10);
      });
    });

    describe('heads$', () => {
      it('says every head that moved, when the events can be read, and nothing else', async () => {
        const seen: { head: Head; readable: Promise<number> }[] = [];
        log.heads$.subscribe((head) => seen.push({ head, readable: log.head(head.ledger) }));
        await log.append('a', 0, events('a', 1, 3));
        await log.append('b', 0, events('b', 1, 1));
        await log.append('a', 1, events('a', 2, 2));
        await log.append('a', 3, []);
        await expect(log.append('a', 3, [event('a', 4, { value: 0.5 })])).rejects.toBeInstanceOf(NotRecordableError);
        await log.append('a', 3, events('a', 4, 4));
        expect(await Promise.all(seen.map(async ({ head, readable }) => ({ head, readable: await readable })))).toEqual(
          [
            { head: { ledger: 'a', position: 3 }, readable: 3 },
            { head: { ledger: 'b', position: 1 }, readable: 1 },
            { head: { ledger: 'a', position: 4 }, readable: 4 },
          ],
        );
      });

      it('completes when the log closes', async () => {
        let completed = false;
        log.heads$.subscribe({ complete: () => (completed = true) });
        await log.close();
        expect(completed).toBe(true);
      });
    });

    describe('closing', () => {
      it('keeps everything for the next start, which goes on where it ended', async () => {
        await log.append('a', 0, events('a', 1, 3));
        await log.append('b', 0, events('b', 1, 1));
        log = await underTest.reopen();
        expect(await log.ledgers()).toEqual(['a', 'b']);
        expect(await log.read('a', 1, 10)).toEqual(events('a', 1, 3).map(encodeEnvelope));
        expect(await log.find('b', event('b', 1).id)).toBe(1);
        expect(await log.append('a', 2, events('a', 3, 3))).toEqual({ outcome: 'conflict', position: 3 });
        expect(await log.append('a', 3, events('a', 4, 4))).toEqual({ outcome: 'appended', position: 4 });
      });

      it('may be repeated; everything called afterwards rejects', async () => {
        await log.append('a', 0, events('a', 1, 1));
        await log.close();
        await log.close();
        const calls = [
          log.append('a', 1, events('a', 2, 2)),
          log.read('a', 1, 1),
          log.head('a'),
          log.find('a', event('a', 1).id),
          log.ledgers(),
        ];
        const reasons = (await Promise.allSettled(calls)).map((settled) =>
          settled.status === 'rejected' && settled.reason instanceof LogUnavailableError
            ? settled.reason.code
            : settled,
        );
        expect(reasons).toEqual(Array.from({ length: 5 }, () => 'log-closed'));
      });
    });
  });
};
