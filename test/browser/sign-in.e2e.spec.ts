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

  it('says once why somebody was not signed in with an account of the province', async () => {
    const page = await at.open(undefined);
    const said = page.getByRole('alert');
    for (const [code, words] of [
      ['oidc-refused', 'Chưa đăng nhập được bằng tài khoản của tỉnh. Thử lại; nếu vẫn không được, hỏi quản trị.'],
      ['oidc-unreachable', 'Không liên hệ được nơi đăng nhập của tỉnh. Thử lại sau ít phút.'],
      ['cluster-unreachable', 'Máy chủ chưa trả lời được. Thử lại sau ít phút.'],
    ] as const) {
      await at.goto(page, `/?dang-nhap=${code}`);
      expect((await said.innerText()).trim()).toBe(words);
      expect(new URL(page.url()).search).toBe('');
    }
    await page.reload();
    await page.getByLabel('Mật khẩu').waitFor();
    expect(await said.count()).toBe(0);
  });

  it('shows whoever has no role the account that a role is granted to, and the province’s people no password', async () => {
    const page = await at.open('nobody');
    await at.goto(page, '/');
    await page.getByText('Mã tài khoản: nobody-01').waitFor();
    await page.locator('summary', { hasText: 'Đổi mật khẩu' }).waitFor();

    const account = `oidc-${'0a'.repeat(20)}`;
    const me = { account, name: 'Lò Thị A', installationAdministrator: false, resolutions: [] };
    await page.route('**/api/me', (route) => route.fulfill({ json: me }));
    await at.goto(page, '/');
    await page.getByText(`Mã tài khoản: ${account}`).waitFor();
    expect(await page.getByText('Đổi mật khẩu').count()).toBe(0);

    const row = { name: 'Lò Thị A', installationAdministrator: false, hasPassword: false, disabled: false };
    const rows = [account, 'can-bo-01'].map((one) => ({ ...row, account: one, createdAt: '2026-11-28T01:00:00.000Z' }));
    await page.route('**/api/me', (route) => route.fulfill({ json: { ...me, installationAdministrator: true } }));
    await page.route('**/api/accounts', (route) => route.fulfill({ json: { rows } }));
    await at.goto(page, '/');
    await page.getByText('Đăng nhập ở tỉnh').waitFor();
    expect(await page.getByRole('button', { name: `Khóa tài khoản ${account}` }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Đặt lại mật khẩu' }).count()).toBe(1);
  });

  it('says that somebody is still signed in where the server could not end it', async () => {
    const page = await at.open('nobody');
    await at.goto(page, '/');
    for (const [path, act] of [
      ['**/api/sessions/current', 'Đăng xuất'],
      ['**/api/sessions', 'Đăng xuất khỏi mọi nơi'],
    ] as const) {
      // As an address that nobody answers at.
      await page.route(path, (route) => route.abort('internetdisconnected'));
      await page.getByRole('button', { name: act, exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(/Không nối được máy chủ/)
        .waitFor();
      await page.reload();
    }
  });
});
