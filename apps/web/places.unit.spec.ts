import { expect, it } from '@jest/globals';
import { PAGES, pageAt } from './places.ts';

it.each([
  ['/', { name: 'overview' }],
  ['/chi-tieu/TH-06', { name: 'target', about: 'TH-06' }],
  ['/thiet-lap', { name: 'setup' }],
  ['/thiet-lap/TH%2D06', { name: 'setup', about: 'TH-06' }],
  ['/thiet-lap/%zz', { name: 'setup', about: '%zz' }],
  ['/quan-tri', { name: 'administration' }],
  ['/thiet-lap/', {}],
  ['/chi-tieu', {}],
  ['/chi-tieu/TH-06/x', {}],
  ['/ghi/1', {}],
])('at %s stands %j', (pathname, found) => {
  expect(pageAt(pathname)).toEqual(found);
});

it('a phone has room for five in the bar, “Thêm” being one, and each is drawn', () => {
  const bar = Object.values(PAGES).filter(({ place }) => place === 'first');
  expect(bar.length).toBeLessThanOrEqual(4);
  expect(bar.every(({ icon }) => icon?.startsWith('n-'))).toBe(true);
});
