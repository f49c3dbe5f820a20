// Compiles the programs (dist/apps, dist/libs) and the web app (dist/web), and notes when: npm run build.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { entryScriptBytes } from './entry-script-bytes.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Its time is that of the last whole build. */
export const BUILT = join(root, 'dist', '.built');

const STEPS = ['build:programs', 'build:web'];

/** What a village's connection may be asked to load before the overview is drawn, gzipped; what comes with other pages is not in it. */
const LARGEST_SCRIPT = 120_000;

/** Puts a compressed copy beside every file of the web app: the server sends it to whoever can read it. */
const compress = () => {
  const web = join(root, 'dist', 'web');
  for (const name of readdirSync(web, { recursive: true })) {
    if (!/\.(?:js|css|html|svg)$/.test(name)) continue;
    const content = readFileSync(join(web, name));
    writeFileSync(join(web, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(web, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
};

/** Answers with the exit code of the first step that fails, 0 when all went well. What it says goes to stderr. */
export const build = () => {
  for (const step of STEPS) {
    const { status } = spawnSync('npm', ['run', '--silent', step], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) return status ?? 1;
  }
  const script = entryScriptBytes(join(root, 'dist', 'web'));
  if (script > LARGEST_SCRIPT) {
    process.stderr.write(`The web app's script is ${script} bytes gzipped, over its budget of ${LARGEST_SCRIPT}.\n`);
    return 1;
  }
  compress();
  writeFileSync(BUILT, '');
  return 0;
};

if (import.meta.filename === process.argv[1]) process.exitCode = build();
