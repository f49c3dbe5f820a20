import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** The folder of a ledger's views holds the manifest, the files it names, and nothing else that lasts. */
export const MANIFEST_FILE = 'manifest.sqlite';

const GENERATION_FILE = /^[A-Za-z]+-\d{6,}\.sqlite(?:-wal|-shm|-journal)?$/;
/** SQLite keeps up to three more files beside a database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

/** The file of a generation, under a number that the manifest never gives twice. */
export const generationFile = (view: string, id: number): string => `${view}-${String(id).padStart(6, '0')}.sqlite`;

/** Removes a generation's files. They must be closed, and no longer named by the manifest. */
export const removeGenerationFiles = (folder: string, file: string): void => {
  for (const companion of COMPANIONS) rmSync(join(folder, file + companion), { force: true });
};

/** Removes what killed builds left: generations that never served, and files that the manifest does not name. */
export const removeLitter = (folder: string, manifest: Manifest): void => {
  manifest.forget(manifest.generations().filter(({ state }) => state === 'building'));
  const named = [MANIFEST_FILE, ...manifest.generations().map(({ file }) => file)];
  const kept = new Set(named.flatMap((file) => COMPANIONS.map((companion) => file + companion)));
  for (const file of readdirSync(folder)) {
    if (GENERATION_FILE.test(file) && !kept.has(file)) rmSync(join(folder, file), { force: true });
  }
};
