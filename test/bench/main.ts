import { mkdirSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { asOfFigures } from './as-of.ts';
import { clusterReport } from './cluster.ts';
import { commandFigures } from './commands.ts';
import { type FigureRow, table } from './figures.ts';
import { httpFigures } from './http.ts';
import { machine } from './machine.ts';
import { rebuildReport } from './rebuild.ts';
import { scaleFigures } from './scale.ts';
import { queryFigures, rebuildFigures } from './views.ts';

interface Report {
  readonly title: string;
  /** How to read it: what was measured, and what bounds it. */
  readonly words?: string;
  readonly rows: readonly FigureRow[];
}

/** The parts of the core's report: any of them may be measured alone, and is only printed then. */
const CORE: Readonly<Record<string, () => Promise<readonly FigureRow[]>>> = {
  commands: commandFigures,
  views: () => rebuildFigures(100_000),
  query: () => queryFigures(150_000),
};

/** Benches with a report of their own, `docs/benchmarks/<name>.md`; none where what it measures is not there. */
const REPORTS: Readonly<Record<string, () => Promise<Report | undefined>>> = {
  asof: asOfFigures,
  rebuild: rebuildReport,
  scale: scaleFigures,
  http: httpFigures,
  cluster: clusterReport,
};

const tell = (name: string, { title, words, rows }: Report): string => {
  const day = new Date().toISOString().slice(0, 10);
  const command = name === 'core' ? 'npm run bench' : `npm run bench -- ${name}`;
  const told = [`# ${title}`, `${day} · ${machine()} · \`${command}\``, ...(words ? [words] : []), table(rows)];
  return `${told.join('\n\n')}\n`;
};

/** Prints a report and keeps it. */
const publish = (name: string, report: string): void => {
  stdout.write(report);
  mkdirSync('docs/benchmarks', { recursive: true });
  writeFileSync(`docs/benchmarks/${name}.md`, report);
};

const coreReport = async (parts: readonly string[]): Promise<string> => {
  const rows: FigureRow[] = [];
  for (const part of parts) rows.push(...((await CORE[part]?.()) ?? []));
  return tell('core', { title: 'The core, measured', rows });
};

/**
 * `npm run bench`: measures the core, prints, and writes docs/benchmarks/core.md. `npm run bench -- <name>`: one part of it, only
 * printed, or a bench with a report of its own. Nothing here asserts on time; ratios are within one run.
 */
const [, , chosen] = argv;
const bench = chosen === undefined ? undefined : REPORTS[chosen];
if (chosen !== undefined && !bench && !CORE[chosen]) {
  throw new Error(`no bench "${chosen}": ${[...Object.keys(CORE), ...Object.keys(REPORTS)].join(', ')}`);
}
if (bench && chosen !== undefined) {
  const measured = await bench();
  if (measured) publish(chosen, tell(chosen, measured));
} else {
  const report = await coreReport(chosen === undefined ? Object.keys(CORE) : [chosen]);
  if (chosen === undefined) publish('core', report);
  else stdout.write(report);
}
