import { mkdirSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { commandFigures } from './commands.ts';
import { type FigureRow, table } from './figures.ts';
import { machine } from './machine.ts';
import { queryFigures, rebuildFigures } from './views.ts';

/**
 * `npm run bench [commands|rebuild|query]`: measures, prints, and (all of them together) writes docs/benchmarks/core.md.
 * Nothing here asserts on time; ratios are within one run.
 */
const BENCHES: Readonly<Record<string, () => Promise<readonly FigureRow[]>>> = {
  commands: commandFigures,
  rebuild: () => rebuildFigures(100_000),
  query: () => queryFigures(150_000),
};

const [, , chosen] = argv;
const names = chosen === undefined ? Object.keys(BENCHES) : [chosen];
const rows: FigureRow[] = [];
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`no bench "${name}": ${Object.keys(BENCHES).join(', ')}`);
  rows.push(...(await bench()));
}
const day = new Date().toISOString().slice(0, 10);
const report = `# The core, measured\n\n${day} · ${machine()} · \`npm run bench\`\n\n${table(rows)}\n`;
stdout.write(report);
if (chosen === undefined) {
  mkdirSync('docs/benchmarks', { recursive: true });
  writeFileSync('docs/benchmarks/core.md', report);
}
