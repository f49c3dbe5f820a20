import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { entryScriptBytes } from '../../scripts/entry-script-bytes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-web-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const built = (manifest: object, files: Readonly<Record<string, string>> = {}): void => {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
const gzipped = (text: string): number => gzipSync(text).length;

const MANIFEST = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['pages/units.tsx'] },
  '_shared.js': { file: 'shared.js', imports: ['_deeper.js'] },
  '_deeper.js': { file: 'deeper.js', imports: ['_shared.js'] },
  'pages/units.tsx': { file: 'units.js', isDynamicEntry: true, imports: ['_shared.js', '_later.js'] },
  '_later.js': { file: 'later.js' },
};
const FILES = { 'index.js': 'let a = 1', 'shared.js': 'let b = 22', 'deeper.js': 'let c = 333' };

it('the entry and all it imports at once are counted, each once', () => {
  built(MANIFEST, FILES);
  expect(entryScriptBytes(folder)).toBe(gzipped('let a = 1') + gzipped('let b = 22') + gzipped('let c = 333'));
});

it('a script that grows is seen, wherever it is imported', () => {
  built(MANIFEST, FILES);
  const before = entryScriptBytes(folder);
  writeFileSync(join(folder, 'deeper.js'), FILES['deeper.js'] + '; let d = 4444');
  expect(entryScriptBytes(folder)).toBeGreaterThan(before);
});

it('without an entry, or with a script that is not there, nothing is counted as nothing', () => {
  built({ 'pages/units.tsx': MANIFEST['pages/units.tsx'] });
  expect(() => entryScriptBytes(folder)).toThrow('no entry');
  built({ 'index.html': MANIFEST['index.html'] }, FILES);
  expect(() => entryScriptBytes(folder)).toThrow('lacks _shared.js');
});
