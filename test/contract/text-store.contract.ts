import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NotRecordableError } from '#event-log/errors';
import type { EventLog, TextStore } from '#event-log/event-log';
import { seal } from '#event-log/text-seal';
import { events } from '../support/log-events.ts';

/** A log with its text store on new storage, and the same storage opened again after the one before was closed. */
export interface TextStoreUnderTest {
  open(): Promise<LogWithTexts>;
  reopen(): Promise<LogWithTexts>;
}

type LogWithTexts = EventLog & { readonly texts: TextStore };

const reason = seal('Số liệu chưa khớp với báo cáo của tổ dân phố 3', '0123456789abcdef0123456789abcdef');
const note = seal('Gồm 2 đảng viên chuyển đến', 'fedcba9876543210fedcba9876543210');

/** Every sentence of TextStore (libs/event-log/event-log.ts), for every engine. */
export const describeTextStoreContract = (name: string, underTest: TextStoreUnderTest): void => {
  describe(`the text store contract, ${name}`, () => {
    let log: LogWithTexts;

    beforeEach(async () => {
      log = await underTest.open();
    });
    afterEach(async () => {
      await log.close();
    });

    it('gives back what was put, by its hash, in its own ledger only', async () => {
      await log.texts.put('a', 1, [reason, note]);
      expect(await log.texts.get('a', reason.sha256)).toBe(reason.text);
      expect(await log.texts.get('a', note.sha256)).toBe(note.text);
      expect(await log.texts.get('b', note.sha256)).toBeUndefined();
    });

    it('knows no text of a ledger it has none of', async () => {
      expect(await log.texts.get('unknown', note.sha256)).toBeUndefined();
      expect(await log.texts.erase('unknown', note.sha256)).toBe(false);
    });

    it('makes no ledger: only its first event does', async () => {
      await log.texts.put('a', 1, [reason]);
      expect(await log.ledgers()).toEqual([]);
      expect(await log.head('a')).toBe(0);
      await log.append('a', 0, events('a', 1, 1));
      expect(await log.ledgers()).toEqual(['a']);
    });

    it('takes the same text twice as once', async () => {
      await log.texts.put('a', 1, [reason]);
      await log.texts.put('a', 1, [reason]);
      expect(await log.texts.erase('a', reason.sha256)).toBe(true);
      expect(await log.texts.get('a', reason.sha256)).toBeUndefined();
    });

    it('erases one text and says whether there was one', async () => {
      await log.texts.put('a', 1, [reason, note]);
      expect(await log.texts.erase('a', reason.sha256)).toBe(true);
      expect(await log.texts.erase('a', reason.sha256)).toBe(false);
      expect(await log.texts.get('a', reason.sha256)).toBeUndefined();
      expect(await log.texts.get('a', note.sha256)).toBe(note.text);
    });

    it('refuses a text whose hash is of another, and stores none of the batch', async () => {
      const forged = { ...note, sha256: reason.sha256 };
      await expect(log.texts.put('a', 1, [note, forged])).rejects.toBeInstanceOf(NotRecordableError);
      expect(await log.texts.get('a', note.sha256)).toBeUndefined();
    });

    it('keeps texts of recorded events, and erasures, over a restart', async () => {
      await log.texts.put('a', 1, [reason, note]);
      await log.append('a', 0, events('a', 1, 1));
      await log.texts.erase('a', note.sha256);
      log = await underTest.reopen();
      expect(await log.texts.get('a', reason.sha256)).toBe(reason.text);
      expect(await log.texts.get('a', note.sha256)).toBeUndefined();
    });

    it('sweeps, at the first write after a restart, texts whose events were never recorded', async () => {
      await log.texts.put('a', 1, [reason]);
      await log.append('a', 0, events('a', 1, 1));
      await log.texts.put('a', 2, [note]);
      log = await underTest.reopen();
      const later = seal('Ghi chú sau', '00000000000000000000000000000001');
      await log.texts.put('a', 2, [later]);
      await log.texts.put('a', 2, []);
      expect(await log.texts.get('a', note.sha256)).toBeUndefined();
      expect(await log.texts.get('a', reason.sha256)).toBe(reason.text);
      expect(await log.texts.get('a', later.sha256)).toBe(later.text);
    });

    it('rejects everything after the log was closed', async () => {
      await log.close();
      const calls = [log.texts.put('a', 1, [note]), log.texts.get('a', note.sha256), log.texts.erase('a', note.sha256)];
      const codes = (await Promise.allSettled(calls)).map((settled) =>
        settled.status === 'rejected' ? (settled.reason as { code: string }).code : settled,
      );
      expect(codes).toEqual(['log-closed', 'log-closed', 'log-closed']);
    });
  });
};
