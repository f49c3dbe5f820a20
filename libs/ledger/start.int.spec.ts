import { expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogCorruptError } from '#event-log/errors';
import { Ledgers } from './ledgers.ts';

const open = (folder: string): Promise<Ledgers> =>
  Ledgers.open({ folder, now: () => '2026-07-15T03:00:00.000Z', randomBytes });

it('starting opens no ledger, however many there are: one that is broken is met when it is asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  await (await open(folder)).close();
  const names = Array.from({ length: 12 }, (_, index) => `ward-${index + 10}`);
  for (const name of names) {
    mkdirSync(join(folder, 'ledgers', name), { recursive: true });
    writeFileSync(join(folder, 'ledgers', name, 'log.sqlite'), 'not a log');
  }
  const ledgers = await open(folder);
  try {
    expect(await ledgers.ledgers()).toEqual(names);
    await expect(ledgers.status('ward-12', {})).rejects.toBeInstanceOf(LogCorruptError);
  } finally {
    await ledgers.close();
    rmSync(folder, { recursive: true });
  }
});
