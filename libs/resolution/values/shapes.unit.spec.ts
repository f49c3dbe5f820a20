import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { AccountId, Day, DecimalText, LedgerId, Line, PeriodKey, TargetCode, Year } from './shapes.ts';

const faults = (shape: z.ZodType, input: unknown): readonly string[] =>
  shape.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

describe('the shapes that events and commands share', () => {
  it.each<[string, z.ZodType, readonly unknown[]]>([
    ['a ledger', LedgerId, ['to-hieu-2025-2030', 'a', '2025']],
    ['an account', AccountId, ['clerk-01', 'a', 'van.phong_2']],
    ['a target', TargetCode, ['TH-07', 'A', '1']],
    ['a day', Day, ['2026-02-28', '2028-02-29']],
    ['a year', Year, [1900, 2026, 2999]],
    ['a period', PeriodKey, ['2026', '2026-H2', '2026-Q4', '2026-12']],
    ['a decimal', DecimalText, ['0', '-1', '12.5', '0.0000000001', '9'.repeat(30)]],
    ['a line', Line, ['Tổ dân phố 1', 'x'.repeat(300)]],
  ])('%s', (_what, shape, inputs) => {
    expect(inputs.flatMap((input) => faults(shape, input))).toEqual([]);
  });

  it.each<[string, z.ZodType, readonly unknown[], string]>([
    ['ledger', LedgerId, ['To-Hieu', 'a--b', '-a', 'a/b', '..', 'a'.repeat(64)], 'ledger-malformed'],
    ['account', AccountId, ['Chị Hoa', '', '-a', 'a'.repeat(65)], 'account-malformed'],
    ['target', TargetCode, ['th-07', 'TH_07', '-', 'A'.repeat(33)], 'target-malformed'],
    ['day', Day, ['2026-02-29', '2026-13-01', '15/03/2026', '2026-3-5', 20260305], 'date-malformed'],
    ['year', Year, [1899, 3000, 2026.5, '2026'], 'year-malformed'],
    ['period', PeriodKey, ['2026-Q5', '2026-13', '2026-H3', '26'], 'period-malformed'],
    ['decimal', DecimalText, ['-0', '01', '1.50', '1.', '.5', '1e3', '+1', '0.00000000001', 1], 'number-malformed'],
    ['decimal', DecimalText, ['1'.repeat(31)], 'number-too-long'],
    ['line', Line, ['x'.repeat(301)], 'text-too-long'],
    ['line', Line, ['a\nb', 'a\u2028b', 'a\u0085b'], 'text-control-characters'],
    ['line', Line, ['u\u0301'], 'text-not-nfc'],
  ])('no %s (%#)', (_what, shape, inputs, message) => {
    for (const input of inputs) expect(faults(shape, input)).toEqual([message]);
  });
});
