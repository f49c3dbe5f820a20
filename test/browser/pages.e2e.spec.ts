import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LEDGER, PEOPLE, type Person } from '../http/town-server.ts';
import { seriousFaults } from './serious-faults.ts';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

/** Every page, as somebody who may do most on it. */
const PAGES: readonly (readonly [path: string, as: Person | undefined, waits: string])[] = [
  ['/', undefined, 'form'],
  ['/mat-khau#x', undefined, 'form'],
  ['/', 'member', '.targets'],
  ['/?asOf=12', 'member', '.targets'],
  ['/chi-tieu/TH-07', 'clerk', '.timeline'],
  ['/ghi?chi-tieu=TH-07', 'clerk', '.entry'],
  ['/phe-duyet', 'approver', '.queue .effect'],
  ['/nhat-ky', 'auditor', '.timeline'],
  ['/phat-lai?moc1=10', 'auditor', '.compare .why .ev-no'],
  ['/don-vi', 'clerk', '.act-form'],
  ['/thiet-lap', 'clerk', '.rows'],
  ['/thiet-lap/TH-02', 'clerk', '.act-form'],
  ['/chot-so-lieu', 'approver', '.rows'],
  ['/quan-tri', 'administrator', '.rows'],
  ['/van-hanh', 'installation', '.keyfigs'],
  ['/', 'installation', '.rows'],
  ['/', 'nobody', '.sheet'],
];

/** A label leads to the first element with its id: of two the second has none. */
const idsTwice = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) < at);
  })()`);

describeInBrowser('every page', () => {
  let at: TownBrowser;
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
    await act(PEOPLE.clerk, record('2026-03-31', '12'), 'one');
    await act(PEOPLE.approver, { type: 'ApproveResult', result: 11 }, 'two');
    await act(PEOPLE.clerk, record('2026-06-30', '8'), 'three');
    const document = { number: '1', date: '2026-01-01', issuer: 'Đảng ủy' };
    const changes = [{ type: 'TargetRevised', data: { target: 'TH-07', goal: { value: '160' }, document } }];
    await act(PEOPLE.clerk, { type: 'Propose', changes }, 'four');
  });
  afterAll(() => at.stop());

  it.each(PAGES)(
    '%s as %s: nothing serious for accessibility, no sideways scrolling at 360 px',
    async (path, as, waits) => {
      for (const look of [{ width: 1280 }, { width: 360, height: 800, dark: true }]) {
        const page = await at.open(as, look);
        await page.goto(`${at.address}${path}`);
        await page.locator(waits).first().waitFor();
        // What is folded away is looked at too.
        await page.evaluate(`document.querySelectorAll('main details').forEach((each) => { each.open = true; })`);
        const name = `${path.replaceAll(/\W+/g, '-')}-${as ?? 'nobody'}-${look.width}`;
        await at.keep(page, name);
        expect([name, await seriousFaults(page)]).toEqual([name, []]);
        expect([name, await idsTwice(page)]).toEqual([name, []]);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect([name, width]).toEqual([name, look.width]);
        await page.context().close();
      }
      expect(at.complaints).toEqual([]);
    },
  );
});
