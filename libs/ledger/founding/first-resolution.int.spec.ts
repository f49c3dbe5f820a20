import { expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledgers } from '../ledgers.ts';
import { FIRST_ADMINISTRATOR, foundFirstLedger } from './first-resolution.ts';

it('an empty folder gets the first ledger and its administrator, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-resolution-'));
  const ledgers = await Ledgers.open({ folder, now: () => '2026-07-15T03:00:00.000Z', randomBytes });
  try {
    const founded = await foundFirstLedger(ledgers);
    const head = await ledgers.head('to-hieu-2025-2030');
    expect(founded).toMatchObject({ outcome: 'accepted', ledger: 'to-hieu-2025-2030', position: head });
    expect(await ledgers.rolesOf('to-hieu-2025-2030', FIRST_ADMINISTRATOR)).toEqual(['administrator']);

    expect(await foundFirstLedger(ledgers)).toBeUndefined();
    expect([await ledgers.ledgers(), await ledgers.head('to-hieu-2025-2030')]).toEqual([['to-hieu-2025-2030'], head]);
  } finally {
    await ledgers.close();
    rmSync(folder, { recursive: true });
  }
});
