import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LEDGER, PASSWORD, PEOPLE } from '../http/town-server.ts';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

/** In the page: the label, name or text of what has the focus. */
const NAME_OF_FOCUS = `(() => {
  const focused = document.activeElement;
  const label = focused.id && document.querySelector('label[for="' + focused.id + '"]');
  return label?.textContent ?? focused.getAttribute('aria-label') ?? focused.textContent ?? '';
})()`;

describeInBrowser('in a real browser', () => {
  let at: TownBrowser;
  beforeEach(async () => {
    at = await TownBrowser.start();
  });
  afterEach(async () => {
    await at.stop();
    expect(at.complaints).toEqual([]);
  });

  it('a result is recorded, returned, mended and approved, and changes the overview of a third person without reload', async () => {
    const clerk = await at.open('clerk');
    const approver = await at.open('approver');
    const member = await at.open('member');
    await at.goto(member, '/');
    await at.goto(approver, '/phe-duyet');
    await approver.getByText('Không có mục nào chờ.').waitFor();

    await at.goto(clerk, '/ghi?chi-tieu=TH-07');
    await clerk.getByLabel('Kỳ', { exact: true }).selectOption('2026-Q2');
    await clerk.getByLabel('Số liệu của kỳ').fill('12');
    // Effect before act: what the ledger says would come of it.
    await clerk.locator('.entry-eff .now', { hasText: '12' }).first().waitFor();
    await at.keep(clerk, 'record');
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Đã ghi TH-07: sự kiện 11, chờ duyệt.').waitFor();

    // One's own entry is mended before anybody decided: it stays one result.
    await at.goto(clerk, '/ghi?chi-tieu=TH-07');
    await clerk.getByLabel('Kỳ', { exact: true }).selectOption('2026-Q2');
    await clerk.getByLabel(/^Sửa kết quả đang chờ duyệt \(12, sự kiện 11\)/).waitFor();
    await clerk.getByLabel('Số liệu của kỳ').fill('13');
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Đã ghi TH-07: sự kiện 12, chờ duyệt.').waitFor();

    // The approver's page learns of it by itself.
    await approver.locator('tr', { hasText: '13' }).first().waitFor();
    await approver.getByRole('button', { name: /^Trả lại/ }).click();
    await approver.getByLabel(/^Lý do/).fill('đối chiếu lại với quyết định');
    await approver.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await approver.getByText(/Đã trả lại TH-07.*: sự kiện 13\./).waitFor();

    await at.goto(clerk, '/ghi?chi-tieu=TH-07');
    await clerk.getByLabel('Kỳ', { exact: true }).selectOption('2026-Q2');
    await clerk.getByText(/Kết quả này đã bị trả lại/).waitFor();
    await clerk.getByLabel('Số liệu của kỳ').fill('11');
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Đã ghi TH-07: sự kiện 14, chờ duyệt.').waitFor();

    await approver
      .locator('tr', { hasText: '11' })
      .getByRole('button', { name: /^Duyệt/ })
      .click();
    await approver.getByText(/Đã duyệt TH-07.*: sự kiện 15\./).waitFor();
    await at.keep(approver, 'approvals');

    const row = member.locator('tr', { hasText: 'TH-07' });
    await row.getByText('11', { exact: true }).first().waitFor();
    await at.keep(member, 'overview');
    await at.goto(member, '/?asOf=14');
    await member.locator('tr', { hasText: 'TH-07' }).getByText('chưa có').first().waitFor({ state: 'attached' });
    await at.goto(member, '/chi-tieu/TH-07');
    await member.getByText(/Gửi lại kết quả TH-07: 11 đảng viên/).waitFor();
    expect(await at.town.ledgers.head(LEDGER)).toBe(15);

    // A mistake is corrected by two accounts, and what was known before stays to be seen.
    await at.goto(clerk, '/chi-tieu/TH-07');
    await clerk.getByText('Đề nghị đính chính một kết quả').click();
    await clerk.getByLabel('Kết quả', { exact: true }).first().selectOption('11');
    await clerk.getByLabel('Số đúng').fill('10');
    await clerk
      .getByLabel(/^Lý do/)
      .first()
      .fill('đếm trùng');
    await clerk.locator('.act-form .effect .now', { hasText: '10' }).first().waitFor();
    await clerk.getByRole('button', { name: 'Đề nghị đính chính', exact: true }).click();
    await clerk.getByText(/sự kiện 16, chờ tài khoản khác duyệt/).waitFor();
    await approver
      .locator('tr', { hasText: 'Đính chính' })
      .getByRole('button', { name: /^Duyệt/ })
      .click();
    await approver.getByText(/: sự kiện 17\./).waitFor();
    await member.locator('.keyfigs', { hasText: '10' }).waitFor();
    await at.goto(member, '/chi-tieu/TH-07?asOf=15');
    await member.locator('.keyfigs', { hasText: '11' }).waitFor();
    await at.keep(member, 'target-as-of');
  });

  it('the presentation shows every target at once, and Esc or its button leaves it', async () => {
    const member = await at.open('member', { width: 1920, height: 1080 });
    await at.goto(member, '/');
    await member.getByRole('button', { name: 'Trình chiếu' }).click();
    await member.locator('html[data-density=compact]').waitFor();
    await at.keep(member, 'presentation');
    await member.getByRole('button', { name: 'Thoát trình chiếu' }).click();
    await member.locator('html:not([data-density])').waitFor();
  });

  it('a draft outlives a lost connection and a reload, and is recorded once', async () => {
    const clerk = await at.open('clerk');
    await at.goto(clerk, '/ghi?chi-tieu=TH-07');
    await clerk.getByLabel('Kỳ', { exact: true }).selectOption('2026-Q1');
    await clerk.getByLabel('Số liệu của kỳ').fill('7');
    await clerk.context().setOffline(true);
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Chưa gửi được. Bản nháp còn trên máy này; gửi lại cũng chỉ ghi một lần.').waitFor();
    expect(await at.town.ledgers.head(LEDGER)).toBe(10);
    await clerk.context().setOffline(false);
    await at.goto(clerk, '/ghi');
    expect(await clerk.getByLabel('Số liệu của kỳ').inputValue()).toBe('7');

    // The answer is lost on its way: the ledger has it, the page does not know. Sent again, it is recorded once.
    let lost = false;
    await clerk.route('**/targets/TH-07/results', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Chưa gửi được.', { exact: false }).waitFor();
    await clerk.getByRole('button', { name: 'Gửi kết quả' }).click();
    await clerk.getByText('Đã ghi TH-07: sự kiện 11, chờ duyệt.').waitFor();
    expect(await at.town.ledgers.head(LEDGER)).toBe(11);
    at.complaints.splice(0);
  });

  it('the keyboard alone signs in, records and leads to the history', async () => {
    const page = await at.open(undefined);
    await at.goto(page, '/');
    /** Presses Tab until what has the focus bears a name; fails when it has gone round. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused: string = await page.evaluate(NAME_OF_FOCUS);
        if (name.test(focused)) return;
      }
      throw new Error(`no Tab leads to ${String(name)}`);
    };
    await tabTo(/^Tài khoản/);
    await page.keyboard.type(PEOPLE.clerk);
    await tabTo(/^Mật khẩu/);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Tổng quan/ }).waitFor();

    await tabTo(/Ghi số liệu/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ghi số liệu' }).waitFor();
    await tabTo(/^Chỉ tiêu$/);
    await page.keyboard.type('TH-07');
    await tabTo(/^Kỳ$/);
    await page.keyboard.type('quý II/2026');
    await tabTo(/^Số liệu của kỳ/);
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi TH-07: sự kiện 11, chờ duyệt.').waitFor();

    await page.keyboard.press('Home');
    await tabTo(/Đến nội dung chính|Tổng quan/);
    await tabTo(/Nhật ký/);
    await page.keyboard.press('Enter');
    await page.getByText(/Ghi kết quả TH-07/).waitFor();
  });
});
