import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface BulkFigure {
  readonly rows: number;
  readonly ms: number;
}

/**
 * The bare limit of a rebuild: the rows of every view of a ledger, read first, then inserted into empty tables of the same
 * shape, one prepared statement a table and one transaction a file, indexes after. Only the inserts are timed.
 */
export const bareBulkInserts = (viewsFolder: string): BulkFigure => {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  let rows = 0;
  let ms = 0;
  for (const file of readdirSync(viewsFolder).filter(
    (name) => name.endsWith('.sqlite') && name !== 'manifest.sqlite',
  )) {
    const source = new Database(join(viewsFolder, file), { readonly: true });
    const objects = source
      .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
      .all() as { type: string; name: string; sql: string }[];
    const tables = objects
      .filter(({ type }) => type === 'table')
      .map(({ name, sql }) => ({
        name,
        sql,
        rows: source.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][],
      }));
    source.close();

    const target = new Database(join(folder, file));
    target.pragma('journal_mode = WAL');
    target.pragma('synchronous = NORMAL');
    const begun = performance.now();
    target.exec('BEGIN');
    for (const { name, sql, rows: tableRows } of tables) {
      target.exec(sql);
      const [first] = tableRows;
      if (!first) continue;
      const insert = target.prepare(`INSERT INTO "${name}" VALUES (${first.map(() => '?').join(', ')})`);
      for (const row of tableRows) insert.run(...row);
      rows += tableRows.length;
    }
    for (const { type, sql } of objects) if (type === 'index') target.exec(sql);
    target.exec('COMMIT');
    ms += performance.now() - begun;
    target.close();
  }
  rmSync(folder, { recursive: true });
  return { rows, ms };
};

/** The bare limit of reading: every stored event, parsed, nothing else. */
export const bareScan = (logFile: string): BulkFigure => {
  const database = new Database(logFile, { readonly: true });
  const begun = performance.now();
  let rows = 0;
  for (const bytes of database.prepare('SELECT bytes FROM events ORDER BY position').pluck().iterate()) {
    JSON.parse(bytes as string);
    rows += 1;
  }
  const ms = performance.now() - begun;
  database.close();
  return { rows, ms };
};
