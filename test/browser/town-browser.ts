import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Person, TownServer } from '../http/town-server.ts';

/** Starting a browser and six pages of it takes longer than a unit test may. */
jest.setTimeout(120_000);

/** A Chromium of this machine; none is downloaded. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));

/** What needs a browser: without one it is skipped, loudly; where CHROMIUM says that there is one, it must be there. */
export const describeInBrowser: typeof describe | typeof describe.skip = (() => {
  if (executablePath !== undefined) return describe;
  if (process.env['CHROMIUM'] !== undefined) throw new Error(`CHROMIUM names no browser: ${process.env['CHROMIUM']}`);
  process.stderr.write('skipped: no Chromium on this machine (CHROMIUM=<path>), so the web app is not tried in one\n');
  // eslint-disable-next-line no-restricted-syntax -- CI names its browser, so there it is never skipped.
  return describe.skip;
})();

/** The built web app: `npm test` builds it before it runs this. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Where screenshots are kept for whoever wants to look: outside git. */
const SHOTS = fileURLToPath(new URL('../../dist/screens', import.meta.url));

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** The town's server with the web app, and browsers of its people. */
export class TownBrowser {
  /** What browsers complained of: refused by the policy, an error of the script. */
  readonly complaints: string[] = [];

  private constructor(
    readonly town: TownServer,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  static async start(options: Parameters<typeof TownServer.start>[0] = {}): Promise<TownBrowser> {
    const town = await TownServer.start({ ...options, secure: false, web: WEB });
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox'],
    });
    return new TownBrowser(town, browser, await town.listen());
  }

  /** A browser of its own, signed in as a person, or as nobody. */
  async open(person: Person | undefined, { width = 1280, height = 900, dark = false }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    if (person !== undefined) await this.signIn(context, person);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // Looking whether somebody is signed in, and being offline, are no faults.
      const expected = /status of 401|ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !expected) this.complaints.push(message.text());
    });
    return page;
  }

  async goto(page: Page, path: string): Promise<void> {
    await page.goto(`${this.address}${path}`);
    await page.locator('main h1').first().waitFor();
  }

  /** Keeps a picture of the whole page. */
  async keep(page: Page, name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.town.stop();
  }

  private async signIn(context: BrowserContext, person: Person): Promise<void> {
    const [name = '', value = ''] = this.town.cookieOf(person).split('=');
    await context.addCookies([{ name, value, url: `${this.address}/api`, httpOnly: true, sameSite: 'Strict' }]);
  }
}
