import { expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveLedgers } from './move-ledgers.ts';

it('moves the ledgers of a folder into another one, and nothing else; of an empty folder none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'move-'));
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  for (const name of ['a-2025', 'b-2025', 'Not a ledger']) {
    mkdirSync(join(from, 'ledgers', name), { recursive: true });
    writeFileSync(join(from, 'ledgers', name, 'log.sqlite'), name);
  }
  mkdirSync(to);
  moveLedgers(join(folder, 'empty'), to);
  expect(existsSync(join(to, 'ledgers'))).toBe(false);
  moveLedgers(from, to);
  const has = (place: string, name: string): boolean => existsSync(join(place, 'ledgers', name, 'log.sqlite'));
  expect(['a-2025', 'b-2025', 'Not a ledger'].map((name) => [has(from, name), has(to, name)])).toEqual([
    [false, true],
    [false, true],
    [true, false],
  ]);
  rmSync(folder, { recursive: true });
});
