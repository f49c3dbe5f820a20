import Database from 'better-sqlite3';
import { cpus, platform, release, totalmem } from 'node:os';
import { version } from 'node:process';

/** The machine a figure was measured on, as one line of a report. */
export const machine = (): string => {
  const [first] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  const sqlite = new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string;
  return `${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${gib} GiB, ${platform()} ${release()}, Node ${version}, SQLite ${sqlite}`;
};
