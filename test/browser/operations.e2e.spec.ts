import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { generationsKept } from '#projections/manifest';
import { LEDGER } from '../http/town-server.ts';
import { seriousFaults } from './serious-faults.ts';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

const ROOM = 2 ** 40;

describeInBrowser('the page Vận hành, in a real browser', () => {
  let at: TownBrowser;
  let page: Page;
  /** What the disk of the views answers: a run waits for it before it builds anything. */
  let disk: () => Promise<number>;
  let room: PromiseWithResolvers<number>;
  beforeEach(async () => {
    disk = () => Promise.resolve(ROOM);
    room = Promise.withResolvers<number>();
    const freeBytes = (folder: string) => (folder.endsWith('views') ? disk() : Promise.resolve(ROOM));
    at = await TownBrowser.start({ freeBytes });
    page = await at.open('installation', { width: 1440 });
    await at.goto(page, '/van-hanh');
  });
  afterEach(async () => {
    room.resolve(ROOM);
    await at.stop();
    expect(at.complaints).toEqual([]);
  });

  const runs = () => page.getByRole('table', { name: 'Những lần chạy gần đây' });
  const rebuilt = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Dựng lại 2 sổ cái' }).click();
    await page.getByText('Đã bắt đầu.').waitFor();
    await at.town.ledgers.operations.runs.idle();
    await at.goto(page, '/van-hanh');
  };
  /** The same page on a phone in the dark: looked at by the rules of accessibility, and no wider than the phone. */
  const lookedAt = async (name: string): Promise<void> => {
    await at.keep(page, `operations-${name}-1440`);
    expect([name, await seriousFaults(page)]).toEqual([name, []]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await at.keep(page, `operations-${name}-360-dark`);
    expect([name, await seriousFaults(page)]).toEqual([name, []]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 360]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('the schedule is set in words, refused with the field that cannot be read, paused, and stands after a reload', async () => {
    await page.getByLabel('Chu kỳ').selectOption('week');
    await page.getByLabel('Vào', { exact: true }).selectOption('6');
    await page.getByLabel('Lúc').fill('25:00');
    await page.getByText('“25:00” không đọc được thành giờ; ghi giờ và phút như 02:00.').waitFor();
    await page.getByLabel('Lúc').fill('02:00');
    await page.getByText('Chưa lưu: thứ bảy hằng tuần lúc 02:00.').waitFor();
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Đã lưu lịch.').waitFor();
    await page.locator('.next-run', { hasText: '02:00–02:15 thứ bảy, 18/07/2026' }).waitFor();
    await page.getByText('Thứ bảy hằng tuần lúc 02:00.').waitFor();

    await page.getByLabel('Chu kỳ').selectOption('cron');
    await page.getByLabel('Phút, giờ, ngày, tháng, thứ').fill('61 2 * * 6');
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.locator('.field-error', { hasText: 'Trường phút “61” không đọc được' }).waitFor();
    await page.getByText('Chưa lưu: theo biểu thức cron 61 2 * * 6.').waitFor();
    await lookedAt('schedule-wrong');
    // A refusal is an answer; the browser notes it in its console.
    at.complaints.splice(0);

    await page.getByRole('button', { name: 'Tạm dừng lịch' }).click();
    await page.getByText('Lịch đang tạm dừng: không lần nào tự chạy.').waitFor();
    await at.goto(page, '/van-hanh');
    await page.locator('.next-run', { hasText: 'đang tạm dừng' }).waitFor();
    expect(await page.getByLabel('Chu kỳ').inputValue()).toBe('week');
    await page.getByRole('button', { name: 'Chạy lại lịch' }).click();
    await page.locator('.next-run', { hasText: 'thứ bảy' }).waitFor();
  });

  it('the background check tells what it does, its period is set, and it is paused', async () => {
    const { checks } = at.town.ledgers.operations;
    const sheet = page.getByRole('region', { name: 'Đối chiếu nền' });
    await sheet.getByText('Chưa đối chiếu sổ nào. Sổ kế tiếp: other-2025-2030, từ 10:00 ngày 15/07/2026.').waitFor();
    await sheet.getByLabel('Mỗi sổ một lần trong').selectOption('168');
    await sheet.getByRole('button', { name: 'Lưu chu kỳ' }).click();
    await sheet.getByText('install-01 đặt lúc 10:00 ngày 15/07/2026.').waitFor();
    await checks.look();
    await at.goto(page, '/van-hanh');
    expect(await sheet.getByLabel('Mỗi sổ một lần trong').inputValue()).toBe('168');
    const said = '10:00 ngày 15/07/2026, đến sự kiện 7: khớp';
    await sheet
      .getByText(`Lần gần nhất: other-2025-2030, ${said}. Sổ kế tiếp: ${LEDGER}, từ 22:00 ngày 18/07/2026.`)
      .waitFor();
    await page.locator('.keyfigs', { hasText: 'đối chiếu lần cuối 10:00 ngày 15/07/2026' }).waitFor();
    await page.locator('summary', { hasText: `other-2025-2030 7 sự kiện · đối chiếu ${said}` }).waitFor();
    await page.locator('summary', { hasText: `${LEDGER} 10 sự kiện · chưa đối chiếu` }).waitFor();
    await lookedAt('checks');

    await sheet.getByRole('button', { name: 'Tạm dừng đối chiếu' }).click();
    await sheet.getByText('Đối chiếu nền đang tạm dừng: sai lệch chỉ lộ ra khi dựng lại.').waitFor();
    await sheet.getByRole('button', { name: 'Đối chiếu lại' }).click();
    await sheet.getByText('Sổ kế tiếp:').waitFor();
  });

  it('a run shows how far it is, and is cancelled once that is confirmed', async () => {
    disk = () => room.promise;
    await page.getByRole('button', { name: 'Dựng lại 2 sổ cái' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByText('0 / 17 sự kiện').waitFor();
    await page.locator('.steps .is-now', { hasText: 'Quét và dựng' }).waitFor();
    await lookedAt('running');
    await page.getByRole('button', { name: 'Hủy lần dựng này' }).click();
    const dialog = page.getByRole('dialog', { name: /Hủy lần dựng do install-01 bắt đầu lúc/ });
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Hủy lần dựng này' }).click();
    await dialog.getByRole('button', { name: 'Hủy lần dựng này' }).click();
    room.resolve(ROOM);
    await runs().getByText('Đã hủy').waitFor();
    await page.getByRole('button', { name: 'Dựng lại 2 sổ cái' }).waitFor();
  });

  it('runs lead to their reports; a generation goes back once that is confirmed', async () => {
    await rebuilt();
    await rebuilt();
    await runs().getByText('Chuyển, khớp').nth(1).waitFor();
    await page.getByRole('button', { name: /Biên bản của lần chạy 2$/ }).click();
    const reports = page.getByRole('table', { name: 'Biên bản', exact: true });
    await page.getByRole('button', { name: 'Xem biên bản 3' }).click();
    await reports.getByRole('row').nth(2).waitFor();
    expect(await reports.getByRole('row').count()).toBe(3);
    await page.locator('.report-one', { hasText: 'khớp' }).waitFor();

    await page.locator('summary', { hasText: LEDGER }).click();
    const generations = page.getByRole('table', { name: `Các thế hệ: ${LEDGER}` });
    await lookedAt('generations');
    const back = generations.getByRole('row', { name: /tình hình .* Giữ để quay lại/ }).getByRole('button');
    const act = (await back.textContent()) ?? '';
    await back.click();
    const dialog = page.getByRole('dialog', { name: `${act} của bảng tình hình, sổ ${LEDGER}` });
    await dialog.getByRole('button', { name: act }).click();
    await page.getByText(/Bảng tình hình đã quay lại thế hệ \d+\./).waitFor();
    const generation = act.replace('Quay lại thế hệ ', '');
    await generations.getByRole('row', { name: new RegExp(`tình hình ${generation} Đang phục vụ`) }).waitFor();
  });

  it('a run that failed alarms until an account says that it has seen it', async () => {
    disk = () => Promise.resolve(0);
    await rebuilt();
    const alarm = page.getByRole('alert').filter({ hasText: LEDGER });
    await alarm.waitFor();
    await alarm.getByText(/Đĩa ở .* không đủ chỗ để dựng lại: cần [\d.]+ byte, còn 0 byte/).waitFor();
    await page.locator('.keyfigs', { hasText: 'Suy giảm' }).waitFor();
    await lookedAt('alarm');
    await alarm.getByRole('button', { name: 'Đã xem, tắt báo động' }).click();
    const dialog = page.getByRole('dialog', { name: /Tắt báo động của biên bản \d/ });
    await dialog.getByRole('button', { name: 'Đã xem, tắt báo động' }).click();
    await page.getByText(/Đã tắt báo động của biên bản \d\./).waitFor();
    await alarm.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tất cả biên bản' }).click();
    await page.getByText(/install-01 đã xem lúc 10:00 ngày 15\/07\/2026/).waitFor();
  });

  it('drift is told row by row, with the events that touched it and what to do', async () => {
    await rebuilt();
    const views = join(at.town.folder, 'ledgers', LEDGER, 'views');
    const kept = generationsKept(join(views, 'manifest.sqlite'));
    const serving = kept.find(({ view, state }) => view === 'activity' && state === 'serving');
    const database = new Database(join(views, serving?.file ?? ''));
    database.prepare('UPDATE activity SET actor = ? WHERE position = 3').run('somebody-else');
    database.close();
    await rebuilt();
    const drift = page.getByRole('table', { name: 'Sai lệch đã tìm thấy' });
    await drift.getByText('somebody-else').waitFor();
    await drift.getByRole('cell', { name: '3', exact: true }).waitFor();
    await page.getByText('Phát lại từ sự kiện 1 khớp bản dựng lại, nên bản đó đã chuyển vào.').waitFor();
    await runs().getByText('Chuyển, sai lệch ở 1 sổ').waitFor();
    await lookedAt('drift');
  });
});
