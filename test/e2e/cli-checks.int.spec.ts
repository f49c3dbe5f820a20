import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runInProcess, startClock, stopClock } from './cli-in-process.ts';
import { ledgerOn } from './run-ledger.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-checks-'));
  // 10:00 on a Friday in Vietnam.
  stopClock('2026-11-27T03:00:00.000Z');
});
afterEach(async () => {
  startClock();
  await rm(folder, { recursive: true });
});

const checks = (...args: readonly string[]) => runInProcess(folder, ['views', 'checks', ...args]);

describe('ledger views checks', () => {
  it('says how often ledgers are checked, sets it, pauses it, and takes it up again', async () => {
    await runInProcess(folder, ['open']);
    const next = 'Sổ kế tiếp: to-hieu-2025-2030, từ 10:00 ngày 27/11/2026.';
    expect((await checks()).out).toBe(
      `Đối chiếu nền: mỗi sổ cái một lần trong 24 giờ, khi máy chủ chạy.\nChưa sổ cái nào được đối chiếu.\n${next}`,
    );
    const set = await checks('48h', '--as', 'quan-tri');
    expect(set.out).toBe(
      'Đối chiếu nền: mỗi sổ cái một lần trong 48 giờ, khi máy chủ chạy.\nChưa sổ cái nào được đối chiếu.\n' +
        `${next}\nDo quan-tri đặt lúc 10:00 ngày 27/11/2026.`,
    );
    expect(await checks()).toEqual(set);
    const paused = await checks('--paused');
    expect(paused.out).toContain('Đối chiếu nền đang tạm dừng.');
    expect(paused.out).not.toContain('Sổ kế tiếp');
    expect(JSON.parse((await checks('12', '--resumed', '--json')).out)).toEqual({
      ...{ periodHours: 12, paused: false, setBy: 'terminal', setAt: '2026-11-27T03:00:00.000Z', ledgers: 1 },
      ...{ running: null, last: null, next: { ledger: 'to-hieu-2025-2030', from: '2026-11-27T03:00:00.000Z' } },
    });
  });

  it('tells a check of the whole ledger by hand as the last one', async () => {
    await runInProcess(folder, ['open']);
    // In a process of its own, as people run it: its threads end with it.
    const run = ledgerOn(folder);
    await run('views', 'check', '--view', 'queue');
    expect((await checks()).out).toContain('Chưa sổ cái nào được đối chiếu.');
    await run('views', 'check');
    expect((await checks()).out).toMatch(
      /Lần gần nhất: to-hieu-2025-2030, lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}, đến sự kiện 13, khớp\./,
    );
  });

  it.each([
    [['0'], /Chu kỳ đối chiếu nền “0” giờ nằm ngoài khoảng; ghi số giờ nguyên từ 1 đến 720/],
    [['một ngày'], /“một ngày” giờ/],
    [['1000', '--lang', 'en'], /The period of the background check “1000” in hours is out of range/],
  ])('%j is refused, and what was set before stands', async (args, sentence) => {
    await checks('36');
    const refused = await checks(...args);
    expect([refused.exitCode, refused.err]).toEqual([3, expect.stringMatching(sentence)]);
    expect((await checks()).out).toContain('mỗi sổ cái một lần trong 36 giờ');
  });
});
