import { expect, it } from '@jest/globals';
import { CATALOGUES } from './catalogues.ts';
import { LANGUAGES } from './language.ts';
import { Said } from './said.ts';

const params = { retryAfterSeconds: 900, min: 12, max: 200, role: 'clerk', minPosition: 7, head: 6 };

it.each(LANGUAGES)('every HTTP problem is a whole sentence that says what to do: %s', (language) => {
  const { httpProblems } = CATALOGUES[language];
  const spoken = Object.values(httpProblems).map((sentence) => sentence(new Said(language, params)));
  expect(
    spoken.filter((text) => !/^\p{Lu}[^;]{5,};.{5,}\.$/u.test(text) && !/^\p{Lu}.{5,},.{5,}; .{5,}\.$/u.test(text)),
  ).toEqual([]);
  expect(httpProblems['sign-in-locked'](new Said(language, params))).toContain('900');
  expect(httpProblems['password-too-short'](new Said(language, params))).toContain('12');
  expect(httpProblems['position-not-reached'](new Said(language, params))).toMatch(/7.*6/);
});
