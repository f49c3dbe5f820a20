// Runs a compiled entry point, compiling first when a source is newer than the last build:
// so `npm run ledger` works from a fresh clone, and is quick the rest of the time.
//   node scripts/run-built.mjs <entry below dist> [arguments…]
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [entry, ...args] = process.argv.slice(2);

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestSource = () =>
  ['apps', 'libs', 'scripts', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((path) => path.endsWith('.ts'))
    .reduce((newest, path) => Math.max(newest, modified(path)), modified(join(root, 'package-lock.json')));

if (newestSource() > modified(join(root, 'dist', '.tsbuildinfo'))) {
  process.stderr.write('Đang biên dịch… (compiling)\n');
  const build = spawnSync(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

const script = join(root, 'dist', entry);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);
