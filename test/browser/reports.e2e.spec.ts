import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LEDGER, PEOPLE } from '../http/town-server.ts';
import { seriousFaults } from './serious-faults.ts';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

const TITLE = 'Báo cáo quý II năm 2026';

describeInBrowser('reports that go out, in a real browser', () => {
  let at: TownBrowser;
  const act = async (account: string, command: object, key: string): Promise<void> => {
    const answer = await at.town.ledgers.execute(LEDGER, command, { account, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  const correct = async (): Promise<void> => {
    const correction = await at.town.ledgers.head(LEDGER);
    const proposal = { type: 'ProposeCorrection', result: 11, values: { value: '11' }, reason: 'Tính trùng' };
    await act(PEOPLE.clerk, proposal, 'correct');
    await act(PEOPLE.approver, { type: 'ApproveCorrection', correction: correction + 1 }, 'corrected');
  };
  /** Twelve approved: event 12 is the last one. */
  beforeEach(async () => {
    at = await TownBrowser.start();
    const result = { type: 'RecordResult', target: 'TH-07', occurredOn: '2025-12-31', values: { value: '12' } };
    await act(PEOPLE.clerk, result, 'record');
    await act(PEOPLE.approver, { type: 'ApproveResult', result: 11 }, 'approve');
  });
  afterEach(async () => {
    await at.stop();
    expect(at.complaints).toEqual([]);
  });

  it('an approver issues one; everybody sees it, goes to its moment, and holds it against today', async () => {
    const approver = await at.open('approver', { width: 1440 });
    await at.goto(approver, '/phat-lai?moc1=12');
    await approver.getByText('Chưa có báo cáo nào được phát hành.').waitFor();
    await approver.locator('summary', { hasText: 'Phát hành báo cáo' }).click();
    const form = approver.locator('.act-form[open]');
    await form.getByText(/theo số liệu đã ghi đến sự kiện 12,/).waitFor();
    const button = form.getByRole('button', { name: 'Phát hành báo cáo' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await form.getByLabel('Tên báo cáo').fill(TITLE);
    await form.getByLabel('Tính đến ngày').fill('30/06/2026');
    await at.keep(approver, 'reports-issue');
    const see = form.getByRole('link', { name: 'Xem các con số sẽ phát hành' });
    expect(await see.getAttribute('href')).toBe('/?at=2026-06-30&asOf=12');
    await button.click();
    await form.getByText('Đã phát hành báo cáo: sự kiện 13').waitFor();
    await approver.locator('tr', { hasText: TITLE }).waitFor();
    expect(await seriousFaults(approver)).toEqual([]);
    await correct();

    const member = await at.open('member', { width: 360, dark: true });
    await at.goto(member, '/phat-lai');
    await member.getByText('Người duyệt phát hành báo cáo.').waitFor();
    expect(await member.locator('summary', { hasText: 'Phát hành báo cáo' }).count()).toBe(0);
    const row = member.locator('tr', { hasText: TITLE });
    await row.getByText('30/06/2026').waitFor();
    await row.getByText('sự kiện 12').waitFor();
    expect(await seriousFaults(member)).toEqual([]);
    await row.getByRole('link', { name: `Phát lại lúc ấy: ${TITLE}` }).click();
    await member.getByText('Cả hai mốc tính đến ngày 30/06/2026.').waitFor();
    expect(await member.locator('#moc-1').getAttribute('aria-valuetext')).toMatch(/sự kiện 12$/);
    const compared = member.locator('.compare tbody tr', { hasText: 'TH-07' });
    await compared.locator('.m1').first().getByText('12').waitFor();
    await compared.locator('.m2').first().getByText('11').waitFor();

    await member
      .getByLabel('Báo cáo', { exact: true })
      .selectOption({ label: `${TITLE}, tính đến 30/06/2026 (báo cáo, sự kiện 13)` });
    await member.getByRole('button', { name: 'Đối chiếu' }).click();
    await member.getByText('mã kiểm tra khớp; đánh giá lại theo số liệu đã ghi đến sự kiện 12').waitFor();
    await member.getByText(/TH-07: báo cáo ngày 30\/06\/2026 ghi 12, nay 11; % so với NQ/).waitFor();
    expect(await member.locator('.recon .ev-no').allTextContents()).toEqual(['15']);
    await at.keep(member, 'reports-phone');
    await at.goto(approver, '/phat-lai?moc1=12');
    await approver.locator('tr', { hasText: TITLE }).waitFor();
    await at.keep(approver, 'reports');
  });

  it('a day that a report is judged on goes when the hand moves to another moment', async () => {
    const page = await at.open('auditor');
    await at.goto(page, '/phat-lai?moc1=12&ngay=2026-06-30');
    await page.getByText('Cả hai mốc tính đến ngày 30/06/2026.').waitFor();
    await page.locator('#moc-1').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Cả hai mốc tính đến ngày 15/07/2026.').waitFor();
    expect(new URL(page.url()).searchParams.get('ngay')).toBe('chung');
  });

  it('one whose answer never came is sent again as the same one, though its event has moved the head', async () => {
    const page = await at.open('approver');
    await at.goto(page, '/phat-lai?moc1=12');
    await page.locator('summary', { hasText: 'Phát hành báo cáo' }).click();
    await page.getByLabel('Tên báo cáo').fill(TITLE);
    let lost = 0;
    await page.route('**/reports', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('internetdisconnected');
    });
    const button = page.getByRole('button', { name: 'Phát hành báo cáo' });
    await button.click();
    // What was recorded shows itself, and the form still means the same report.
    await page.locator('tr', { hasText: TITLE }).waitFor();
    await page.getByText(/theo số liệu đã ghi đến sự kiện 12,/).waitFor();
    await button.click();
    await page.getByText('Đã phát hành báo cáo: sự kiện 13').waitFor();
    expect(await at.town.ledgers.head(LEDGER)).toBe(13);
    await page.getByText(/theo số liệu đã ghi đến sự kiện 13,/).waitFor();
  });

  it('are among the moments that one step leads to', async () => {
    const issued = { type: 'IssueReport', title: TITLE, at: '2026-06-30', asOf: 12 };
    await act(PEOPLE.approver, issued, 'issue');
    const page = await at.open('member');
    await at.goto(page, '/');
    await page.getByLabel('Mốc có sẵn').selectOption({ label: `${TITLE}, tính đến 30/06/2026` });
    await page.locator('.head.is-past').waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('at'), searchParams.get('asOf')]).toEqual(['2026-06-30', '12']);
    await at.keep(page, 'reports-moment');
  });
});
