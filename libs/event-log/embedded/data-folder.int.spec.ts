import { afterAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { geteuid, seteuid } from 'node:process';
import { event } from '../../../test/support/log-events.ts';
import { logErrorOf } from '../../../test/support/log-error.ts';
import { TemporaryFolders } from '../../../test/support/log-folders.ts';
import { EmbeddedEventLog } from './embedded-event-log.ts';

const folders = new TemporaryFolders();
const owners: ChildProcess[] = [];
afterAll(() => {
  for (const owner of owners) owner.kill('SIGKILL');
  folders.removeAll();
});

const opening = (folder: string) => logErrorOf(() => EmbeddedEventLog.open(folder));

/** Another process that opens the folder and says so; it lives until it is killed. */
const otherOwner = async (folder: string) => {
  const script =
    `import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';` +
    `EmbeddedEventLog.open(process.argv[1]); console.log('open'); setInterval(() => {}, 1000);`;
  const args = ['--no-warnings', '--conditions=source', '--input-type=module', '--eval', script, folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(child);
  await once(child.stdout, 'data');
  return child;
};

describe('the data folder', () => {
  it('is created, marked and owned when it is missing or empty', async () => {
    const folder = join(folders.make(), 'new', 'data');
    const log = EmbeddedEventLog.open(folder);
    expect(readFileSync(join(folder, 'data-folder.json'), 'utf8')).toBe('{"format":"to-hieu-ledger","version":1}\n');
    await log.append('a', 0, [event('a', 1)]);
    await log.close();
    expect(readdirSync(folder).sort()).toEqual(['data-folder.json', 'ledgers', 'lock.sqlite']);
    await EmbeddedEventLog.open(folder).close();
  });

  it('may hold what a new volume or a crash before the marker leaves', async () => {
    const folder = folders.make();
    mkdirSync(join(folder, 'lost+found'));
    writeFileSync(join(folder, 'data-folder.json.new'), '{"for');
    await EmbeddedEventLog.open(folder).close();
    expect(existsSync(join(folder, 'data-folder.json'))).toBe(true);
  });

  it('is left alone when it holds anything else', async () => {
    const folder = folders.make();
    writeFileSync(join(folder, 'báo cáo.docx'), 'x');
    expect(await opening(folder)).toEqual({ code: 'data-folder-not-ours', params: { folder, found: 'báo cáo.docx' } });
    expect(readdirSync(folder)).toEqual(['báo cáo.docx']);
  });

  it('is left alone when its marker is of another format', async () => {
    const folder = folders.make();
    const marker = '{"format":"to-hieu-ledger","version":2}';
    writeFileSync(join(folder, 'data-folder.json'), marker);
    expect(await opening(folder)).toEqual({ code: 'data-folder-not-ours', params: { folder, found: marker } });
    expect(readdirSync(folder)).toEqual(['data-folder.json']);
  });

  it('is not a file', async () => {
    const file = join(folders.make(), 'file');
    writeFileSync(file, 'x');
    expect(await opening(file)).toEqual({ code: 'data-folder-not-ours', params: { folder: file, found: 'file' } });
  });

  it('has one owner: a second opening in this process is told who', async () => {
    const folder = folders.make();
    const log = EmbeddedEventLog.open(folder);
    const startedAt: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const params = { folder, pid: process.pid, host: hostname(), startedAt };
    expect(await opening(folder)).toEqual({ code: 'data-folder-owned', params });
    await log.close();
    await EmbeddedEventLog.open(folder).close();
  });

  it('has an owner whose file cannot be read: then nobody is named', async () => {
    const folder = folders.make();
    const log = EmbeddedEventLog.open(folder);
    writeFileSync(join(folder, 'owner.json'), '{"pi');
    expect(await opening(folder)).toEqual({ code: 'data-folder-owned', params: { folder } });
    await log.close();
  });

  it('is free again the moment its owner is killed, whatever files it left', async () => {
    const folder = folders.make();
    const owner = await otherOwner(folder);
    expect(await opening(folder)).toMatchObject({ code: 'data-folder-owned', params: { pid: owner.pid } });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))).toMatchObject({ pid: owner.pid });
    await EmbeddedEventLog.open(folder).close();
  });
});

describe('a data folder that cannot be written', () => {
  /** Work as somebody without special rights: root may write anywhere. */
  const unprivileged = async (work: () => Promise<unknown>): Promise<unknown> => {
    const me = geteuid?.();
    if (me === 0) seteuid?.(65534);
    try {
      return await work();
    } finally {
      if (me === 0) seteuid?.(me);
    }
  };

  it('says so when it is new', async () => {
    const folder = folders.make();
    chmodSync(folder, 0o555);
    const params = { folder, cause: 'EACCES' };
    expect(await unprivileged(() => opening(folder))).toEqual({ code: 'data-folder-read-only', params });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when only its lock cannot be written, which SQLite would share', async () => {
    const folder = folders.make();
    await EmbeddedEventLog.open(folder).close();
    chmodSync(join(folder, 'lock.sqlite'), 0o444);
    chmodSync(folder, 0o777);
    const params = { folder, cause: 'SQLITE_READONLY' };
    expect(await unprivileged(() => opening(folder))).toEqual({ code: 'data-folder-read-only', params });
  });

  it('says so when it holds ledgers', async () => {
    const folder = folders.make();
    await EmbeddedEventLog.open(folder).close();
    const before = readdirSync(folder);
    chmodSync(join(folder, 'lock.sqlite'), 0o444);
    chmodSync(folder, 0o555);
    expect(await unprivileged(() => opening(folder))).toMatchObject({
      code: 'data-folder-read-only',
      params: { folder },
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});
