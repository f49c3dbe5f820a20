import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LEDGER, PEOPLE } from '../http/town-server.ts';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

describeInBrowser('the ledger’s life played again', () => {
  let at: TownBrowser;
  let page: Page;
  /** Twelve and nine approved, the twelve corrected to eleven, three wait: events 11 to 17. */
  beforeAll(async () => {
    at = await TownBrowser.start();
    const act = async (account: string, command: object, key: string): Promise<void> => {
      const answer = await at.town.ledgers.execute(LEDGER, command, { account, key });
      if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
    };
    const record = (occurredOn: string, value: string) => ({
      type: 'RecordResult',
      target: 'TH-07',
      occurredOn,
      values: { value },
    });
    await act(PEOPLE.clerk, record('2025-12-31', '12'), 'one');
    await act(PEOPLE.approver, { type: 'ApproveResult', result: 11 }, 'two');
    await act(PEOPLE.clerk, record('2026-03-31', '9'), 'three');
    await act(PEOPLE.approver, { type: 'ApproveResult', result: 13 }, 'four');
    const correction = { type: 'ProposeCorrection', result: 11, values: { value: '11' }, reason: 'Tính trùng' };
    await act(PEOPLE.clerk, correction, 'five');
    await act(PEOPLE.approver, { type: 'ApproveCorrection', correction: 15 }, 'six');
    await act(PEOPLE.clerk, record('2026-06-30', '3'), 'seven');
  });
  afterAll(() => at.stop());
  beforeEach(async () => {
    page = await at.open('auditor');
  });
  afterEach(async () => {
    await page.context().close();
    expect(at.complaints).toEqual([]);
  });

  const opened = async (path: string): Promise<void> => {
    await at.goto(page, path);
    await page.getByRole('heading', { name: /chỉ tiêu đổi/ }).waitFor();
  };
  const row = () => page.locator('.compare tbody tr', { hasText: 'TH-07' });
  const spoken = (pin: 1 | 2) => page.locator(`#moc-${pin}`).getAttribute('aria-valuetext');
  const asked = (name: string): string | null => new URL(page.url()).searchParams.get(name);

  it('compares two moments: what changed, and why, by which events', async () => {
    await opened('/phat-lai?moc1=14&moc2=16');
    expect(await page.locator('#so-sanh').textContent()).toBe('1 chỉ tiêu đổi, 2 không đổi');
    expect(await row().locator('.m1').first().textContent()).toBe('21');
    expect(await row().locator('.m2').first().textContent()).toBe('20');
    expect(await row().locator('.why').textContent()).toBe(
      'đính chính kết quả ngày 31/12/2025 từ 12 đảng viên thành 11 đảng viên, duyệt ngày 15/07/2026 16',
    );
    await row().locator('.why .ev-no').click();
    await page.locator('#su-kien-16').waitFor();
    expect(new URL(page.url()).pathname).toBe('/nhat-ky');
  });

  it('moves by keyboard, an event or a month at a time, and says so; the address follows', async () => {
    await opened('/phat-lai?moc1=14');
    await page.locator('#moc-1').focus();
    await page.keyboard.press('ArrowRight');
    expect([await spoken(1), asked('moc1')]).toEqual(['ngày 15/07/2026, sự kiện 15', '15']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(asked('moc1')).toBe('13');
    await page.keyboard.press('PageDown');
    expect(asked('moc1')).toBe('1');
    await page.keyboard.press('PageUp');
    expect(asked('moc1')).toBe('17');
    await page.keyboard.press('Home');
    expect(await spoken(1)).toBe('ngày 15/07/2026, sự kiện 1');
    // The picture follows, and the hand stays where it is.
    await row().locator('.m1').first().getByText('—').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('moc-1');
  });

  it('says when it is not the present, and leads back to it; one moment never passes the other', async () => {
    await opened('/phat-lai?moc1=14');
    expect(await page.locator('.head.is-past').count()).toBe(0);
    await page.locator('#moc-2').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.head.is-past').waitFor();
    await page.keyboard.press('Home');
    expect([asked('moc1'), asked('moc2')]).toEqual(['14', '14']);
    await page.getByRole('button', { name: 'Về bây giờ' }).click();
    expect([asked('moc1'), asked('moc2')]).toEqual(['14', null]);
    await page.locator('.head.is-past').waitFor({ state: 'detached' });
  });

  it('keeps the picture until the next one is there, and gives up what was overtaken', async () => {
    await opened('/phat-lai?moc1=13&moc2=17');
    await page.route('**/status?asOf=14', () => undefined);
    const given = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/status?asOf=14'));
    const sent = page.waitForRequest((request) => request.url().endsWith('/status?asOf=14'));
    await page.locator('#moc-1').focus();
    await page.keyboard.press('ArrowRight');
    await sent;
    expect(await row().locator('.m1').first().textContent()).toBe('12');
    await page.keyboard.press('ArrowRight');
    await given;
    await row().locator('.m1').first().getByText('21').waitFor();
  });

  it('judges both on one day when asked to, and the address says so to whoever opens it', async () => {
    await opened('/phat-lai?moc1=14');
    await page.getByRole('button', { name: 'Cùng tính đến một ngày' }).click();
    expect(asked('ngay')).toBe('chung');
    await opened(page.url().slice(at.address.length));
    await page.getByText('Cả hai mốc tính đến ngày 15/07/2026.').waitFor();
  });

  it('steps event by event, in words, with what each changed', async () => {
    await opened('/phat-lai?moc1=14');
    await page.getByRole('button', { name: 'Sự kiện trước' }).click();
    const step = page.locator('.timeline [aria-current="step"]');
    await step.getByText('Duyệt đính chính kết quả TH-07').waitFor();
    await step.getByText('TH-07: Thực hiện 21 → 20').waitFor();
    await page.getByRole('button', { name: 'Sự kiện trước' }).click();
    await step.getByText('Đề nghị đính chính kết quả TH-07').waitFor();
    expect(asked('su-kien')).toBe('15');
    await page.getByRole('button', { name: 'Sự kiện đầu' }).click();
    await step.getByText('sổ cái bắt đầu.').waitFor();
  });

  it('reconciles a printed report, and says when its figure never was what the ledger knew', async () => {
    await opened('/phat-lai?moc1=14');
    await page.getByRole('button', { name: 'Đối chiếu' }).click();
    const said = page.locator('.recon').first();
    await said.getByText('TH-07: báo cáo ngày 15/07/2026 ghi 21, nay 20, do').waitFor();
    expect(await said.locator('.ev-no').allTextContents()).toEqual(['16']);
    await page.getByLabel('Chỉ tiêu', { exact: true }).selectOption('TH-07');
    await page.getByLabel('Con số đã in').fill('22');
    await page.getByRole('button', { name: 'Đối chiếu' }).click();
    await said.getByText('sổ cái chưa lúc nào biết 22 cho ngày ấy').waitFor();
    await page.getByLabel('Báo cáo', { exact: true }).selectOption('khac');
    await page.getByLabel('Theo số liệu đã ghi đến').fill('hôm qua');
    await page.getByRole('button', { name: 'Đối chiếu' }).click();
    await page.getByText('“hôm qua” không phải một mốc.').waitFor();
  });
});
