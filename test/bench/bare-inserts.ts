import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from './figures.ts';

/** The bare limit of a durable command: single-row inserts of the same size, each its own transaction, WAL, synchronous=FULL. */
export const bareDurableInserts = async (count: number, bytes: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  const database = new Database(join(folder, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE events (position INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, sha256 TEXT NOT NULL, bytes TEXT NOT NULL) STRICT',
  );
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?)');
  const { ms } = await timed(() => {
    for (let position = 1; position <= count; position += 1) {
      insert.run(position, `id-${position.toString().padStart(33, '0')}`, 'a'.repeat(64), bytes);
    }
  });
  database.close();
  rmSync(folder, { recursive: true });
  return (count / ms) * 1000;
};
