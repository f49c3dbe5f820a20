import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { FigureRow } from './figures.ts';
import { percentile } from './figures.ts';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const ROUNDS = 5;
/** Slow 4G as browsers' own tools have it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** From an empty cache on a slow connection until the browser has painted something, and until the door can be used. */
export const firstPicture = async (address: URL): Promise<FigureRow> => {
  const figure = 'first picture, empty cache, slow 4G (1.6 Mbit/s, 150 ms)';
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) return { figure, value: 'not measured: no Chromium here', aim: '< 2 s' };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const painted: number[] = [];
    const ready: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, door] = await once(browser, address);
      painted.push(first);
      ready.push(door);
    }
    const seconds = (samples: readonly number[]): string => `${(percentile(samples, 0.5) / 1000).toFixed(2)} s`;
    return { figure, value: `${seconds(painted)}; ready for a name and a password ${seconds(ready)}`, aim: '< 2 s' };
  } finally {
    await browser.close();
  }
};

const once = async (browser: Browser, address: URL): Promise<readonly [number, number]> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  const begun = performance.now();
  await page.goto(address.href, { waitUntil: 'commit' });
  await page.locator('form input').first().waitFor();
  const ready = performance.now() - begun;
  const painted = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? ${ready}`,
  );
  await context.close();
  return [painted, ready];
};
