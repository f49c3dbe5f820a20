import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

describeInBrowser('the page for signing in, in a real browser', () => {
  let at: TownBrowser;
  beforeEach(async () => {
    at = await TownBrowser.start();
  });
  afterEach(async () => {
    await at.stop();
    expect(at.complaints).toEqual([]);
  });

  it('leads to the account of the province where that is offered, and nowhere else', async () => {
    const page = await at.open(undefined);
    const [answer] = await Promise.all([page.waitForResponse('**/api/oidc'), at.goto(page, '/')]);
    expect(await answer.json()).toEqual({ offered: false });
    await page.getByLabel('Mật khẩu').waitFor();
    const way = page.getByRole('link', { name: 'Đăng nhập bằng tài khoản của tỉnh' });
    expect(await way.count()).toBe(0);

    await page.route('**/api/oidc', (route) => route.fulfill({ json: { offered: true } }));
    await at.goto(page, '/');
    await way.waitFor();
    expect(await way.getAttribute('href')).toBe('/api/oidc/sign-in');
    await page.getByLabel('Mật khẩu').waitFor();
  });
});
