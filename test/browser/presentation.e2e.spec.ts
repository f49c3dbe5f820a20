import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

describeInBrowser('Trình chiếu, on the screen of a meeting room', () => {
  let at: TownBrowser;
  beforeAll(async () => {
    at = await TownBrowser.start();
  });
  afterAll(() => at.stop());

  it('has rows of 27 px side by side with nothing cut off, and Esc leaves it', async () => {
    const page = await at.open('member', { width: 1920, height: 1080 });
    await at.goto(page, '/');
    await page.locator('.targets').waitFor();
    await page.getByRole('button', { name: 'Trình chiếu' }).click();
    await page.locator('[data-density="compact"]').waitFor();
    await at.keep(page, 'presentation-1920');
    const measured = await page.evaluate(`(() => {
      const table = document.querySelector('.targets');
      const rows = [...table.querySelectorAll('tbody tr:not(.group)')];
      const top = rows[0].closest('tbody').getBoundingClientRect().top;
      return {
        highest: Math.max(...rows.map((row) => row.getBoundingClientRect().height)),
        sideways: table.parentElement.scrollWidth - table.parentElement.clientWidth,
        // 25 rows and five headings of 21 px below where the first one begins.
        ends: top + 25 * 27 + 5 * 21,
      };
    })()`);
    expect(measured).toMatchObject({ highest: 27, sideways: 0 });
    expect((measured as { ends: number }).ends).toBeLessThanOrEqual(1080);
    await page.keyboard.press('Escape');
    await page.locator('html:not([data-density])').waitFor();
    expect(at.complaints).toEqual([]);
  });
});
