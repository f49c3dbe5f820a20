import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledgerOn } from './run-ledger.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterEach(() => rmSync(base, { recursive: true }));

const simulateInto = (name: string, ...args: readonly string[]) =>
  ledgerOn(join(base, name))('simulate', '--ledgers', '5', '--targets', '7', '--months', '9', '--seed', '3', ...args);

/** One hash of everything that the ledgers of a folder hold. */
const hashOf = (name: string): string => {
  const ledgers = join(base, name, 'ledgers');
  const hash = createHash('sha256');
  for (const ledger of readdirSync(ledgers).sort()) {
    for (const file of readdirSync(join(ledgers, ledger)).sort()) {
      hash.update(`${ledger}/${file}/`).update(readFileSync(join(ledgers, ledger, file)));
    }
  }
  return hash.digest('hex');
};

it('one worker and two write the same bytes; the ledgers answer, and say that they are simulated', async () => {
  const [one, two] = [
    await simulateInto('one', '--workers', '1'),
    await simulateInto('two', '--workers', '2', '--json'),
  ];
  expect([one.exitCode, two.exitCode]).toEqual([0, 0]);
  expect(one.out).toMatch(/^Đã ghi 5 sổ cái mô phỏng, [\d.]+ sự kiện, trong [\d.,]+ giây/);
  expect(JSON.parse(two.out)).toMatchObject({ ledgers: 5, first: 'sim-0001-2025-2030' });
  expect(hashOf('two')).toBe(hashOf('one'));

  const ledger = 'sim-0005-2025-2030';
  const status = await ledgerOn(join(base, 'two'))('status', '--ledger', ledger);
  expect(status.out).toContain('Xã Mô phỏng 0005');
  for (const page of [['status'], ['target', 'CT-01'], ['queue'], ['history', 'CT-01'], ['diff', '--from', '#20']]) {
    const { out } = await ledgerOn(join(base, 'two'))(...page, '--ledger', ledger);
    expect([page, out.match(/DỮ LIỆU MÔ PHỎNG\./g)?.length, out.indexOf('DỮ LIỆU MÔ PHỎNG.')]).toEqual([page, 1, 0]);
  }
});

it('refuses numbers out of range and folders with ledgers, and says how to go on', async () => {
  const wrong = await simulateInto('wrong', '--workers', '0');
  expect([wrong.exitCode, wrong.err]).toEqual([
    2,
    expect.stringMatching(/--workers có giá trị “0”; cần một số nguyên từ 1 đến 64, ví dụ --workers \d+\.\n$/),
  ]);
  expect(existsSync(join(base, 'wrong'))).toBe(false);

  await ledgerOn(join(base, 'real'))('open');
  const taken = await simulateInto('real');
  expect([taken.exitCode, taken.err]).toEqual([2, expect.stringMatching(/to-hieu-2025-2030; .+ --data\.\n$/)]);
  expect(readdirSync(join(base, 'real', 'ledgers'))).toEqual(['to-hieu-2025-2030']);
});

it('that Ctrl-C stops leaves no ledger behind', async () => {
  const program = fileURLToPath(new URL('../../dist/apps/ledger-cli/main.js', import.meta.url));
  const args = [program, 'simulate', '--ledgers', '2000', '--workers', '2', '--data', join(base, 'stopped')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const exited = once(child, 'exit');
  while (!existsSync(join(base, 'stopped', 'simulating', '2', 'ledgers'))) await new Promise(setImmediate);
  child.kill('SIGINT');
  expect(await exited).toEqual([130, null]);
  expect(said).toContain('không sổ cái nào được ghi');
  expect(readdirSync(join(base, 'stopped')).sort()).toEqual(['data-folder.json', 'lock.sqlite']);
});
