// Compiles the programs (dist/apps, dist/libs) and the web app (dist/web), and notes when: npm run build.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Its time is that of the last whole build. */
export const BUILT = join(root, 'dist', '.built');

const STEPS = ['build:programs', 'build:web'];

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
  writeFileSync(BUILT, '');
  return 0;
};

if (import.meta.filename === process.argv[1]) process.exitCode = build();
