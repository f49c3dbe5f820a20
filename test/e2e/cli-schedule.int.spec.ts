import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runInProcess, startClock, stopClock } from './cli-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-schedule-'));
  // 10:00 on a Friday in Vietnam.
  stopClock('2026-11-27T03:00:00.000Z');
});
afterEach(async () => {
  startClock();
  await rm(folder, { recursive: true });
});

const schedule = (...args: readonly string[]) => runInProcess(folder, ['views', 'schedule', ...args]);

describe('ledger views schedule', () => {
  it('sets the schedule, says it in words with the next run, pauses it, and takes it away', async () => {
    expect((await schedule()).out).toBe('Chưa đặt lịch dựng lại: không lần nào tự chạy.');
    const set = await schedule('0 2 * * 6', '--jitter', '30', '--as', 'quan-tri');
    expect(set.out).toBe(
      'Dựng lại thứ bảy hằng tuần lúc 02:00 (0 2 * * 6), xê dịch tối đa 30 phút.\n' +
        'Lần tới: 02:00–02:30 thứ bảy, 28/11/2026.\nDo quan-tri đặt lúc 10:00 ngày 27/11/2026.',
    );
    expect(await schedule()).toEqual(set);
    expect((await schedule('--paused')).out).toContain('Lịch đang tạm dừng: không lần nào tự chạy.');
    const resumed = await schedule('--resumed', '--json');
    expect(JSON.parse(resumed.out)).toMatchObject({
      schedule: { cron: '0 2 * * 6', jitterMinutes: 30, paused: false, setBy: 'terminal' },
      next: { from: '2026-11-27T19:00:00.000Z', to: '2026-11-27T19:30:00.000Z' },
    });
    expect((await schedule('--never')).out).toBe('Chưa đặt lịch dựng lại: không lần nào tự chạy.');
  });

  it.each([
    [['61 2 * * 6'], /Trường phút “61” không đọc được; ghi số từ 0 đến 59/],
    [['0 2 * *'], /có 4 trường; ghi đủ năm trường của cron/],
    [['0 2 * * 6', '--jitter', 'lâu'], /Xê dịch “lâu” phút nằm ngoài khoảng; ghi số phút từ 0 đến 240/],
  ])('%j is refused, and the one before stands', async (args, sentence) => {
    await schedule('0 3 * * *');
    const refused = await schedule(...args);
    expect([refused.exitCode, refused.err]).toEqual([3, expect.stringMatching(sentence)]);
    expect((await schedule()).out).toContain('hằng ngày lúc 03:00');
  });
});
