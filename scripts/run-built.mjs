// Runs a compiled entry point, compiling first when a source is newer than the last build:
// so `npm run ledger` works from a fresh clone, and is quick the rest of the time.
//   node scripts/run-built.mjs <entry below dist> [arguments…]
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, BUILT, root } from './build.mjs';

const [entry, ...args] = process.argv.slice(2);

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestSource = () =>
  ['apps', 'libs', 'scripts', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((path) => /\.(?:tsx?|css|html|svg)$/.test(path))
    .reduce((newest, path) => Math.max(newest, modified(path)), modified(join(root, 'package-lock.json')));

if (newestSource() > modified(BUILT)) {
  process.stderr.write('Đang biên dịch… (compiling)\n');
  const status = build();
  if (status !== 0) process.exit(status);
}

const script = join(root, 'dist', entry);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);
