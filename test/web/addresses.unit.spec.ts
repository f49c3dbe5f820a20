import { expect, it } from '@jest/globals';
import { PAGES as SERVED } from '../../apps/ledger-api/http/web-pages.ts';
import { ABOUT, PAGES } from '../../apps/web/places.ts';

/** Opened without a session and without a resolution, so it is no page of one. */
const DOOR = '/mat-khau';

it('every address of the web app opens when it is asked for directly, and no other', () => {
  const pages = Object.values(PAGES).map(({ path }) => path);
  const about = Object.values(ABOUT).map((path) => `${path}:code`);
  expect([...SERVED].sort()).toEqual([...pages, ...about, DOOR].sort());
});
