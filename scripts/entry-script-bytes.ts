import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script of the web app in the manifest that its build writes. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/**
 * Gzipped bytes of the script of the built web app in `folder` and of all that it imports at once; what is loaded when its
 * page is opened is not among them. Throws where there is no manifest or no entry: a budget of nothing would hold always.
 */
export const entryScriptBytes = (folder: string): number => {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, Chunk>>;
  const files = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The web app's manifest lacks ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) follow(imported);
  };
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry === true) follow(name);
  if (files.size === 0) throw new Error("The web app's manifest has no entry.");
  return [...files].reduce((bytes, file) => bytes + gzipSync(readFileSync(join(folder, file))).length, 0);
};
