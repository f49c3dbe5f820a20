import { describe, expect, it } from '@jest/globals';
import { exitCodeOf } from './exit-codes.ts';

describe('the exit code of refusals', () => {
  it.each([
    [3, ['date-in-future']],
    [4, ['target-unknown']],
    [4, ['result-unknown']],
    [6, ['key-reused']],
    [6, ['proposal-decided']],
    [4, ['target-unknown', 'unit-unknown']],
    [3, ['target-unknown', 'date-in-future']],
    [3, ['target-unknown', 'key-reused']],
  ] as const)('is %i for %j', (exitCode, codes) => {
    expect(exitCodeOf(codes.map((code) => ({ code })))).toBe(exitCode);
  });
});
