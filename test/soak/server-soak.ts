import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machine } from '../bench/machine.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { SERVED_LEDGER, serveLedger, type ServedLedger, stopServed } from '../support/served-ledger.ts';
import { growthText, thirdsOf } from './memory-thirds.ts';
import { SoakPage } from './page.ts';

const PAGES = 60;
const WRITERS = 4;
const TARGETS = ['TH-02', 'TH-07', 'TH-08'];

interface Row {
  readonly position: number;
  readonly target: string | null;
}

const api = (served: ServedLedger, path: string): URL =>
  new URL(`/api/resolutions/${SERVED_LEDGER}/${path}`, served.address);

const resident = ({ server }: ServedLedger): number => {
  const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid ?? 0}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
};

const record = async (served: ServedLedger, key: string): Promise<number> => {
  const response = await fetch(api(served, 'targets/TH-07/results'), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${served.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ occurredOn: '2026-03-15', value: '1' }),
  });
  if (response.status !== 201) throw new Error(`a command was answered ${response.status}`);
  return ((await response.json()) as { position: number }).position;
};

const eventsAfter = async (served: ServedLedger, after: number): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let next: number | undefined = after; next !== undefined;) {
    const response = await fetch(api(served, `events?limit=500&after=${next}`), {
      headers: { authorization: `Bearer ${served.token}` },
    });
    const page = (await response.json()) as { rows: readonly Row[]; next?: number };
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
};

/** What is wrong with what a page was told, by the events themselves. */
const faultsOf = (page: SoakPage, from: number, events: readonly Row[]): readonly string[] => {
  const faults: string[] = [];
  let before = from;
  for (const { position, targets } of page.told) {
    if (position <= before) faults.push(`told of ${position} after ${before}`);
    const touched = events
      .filter((event) => event.position > before && event.position <= position)
      .flatMap(({ target }) => target ?? []);
    const expected = [...new Set(touched)].sort();
    if (JSON.stringify(expected) !== JSON.stringify(targets)) faults.push(`wrong targets at ${position}`);
    before = position;
  }
  if (before !== (events.at(-1)?.position ?? from)) faults.push(`stands at ${before}`);
  return faults;
};

/**
 * `npm run soak`: a server with pages that come and go and people who record. Writes docs/benchmarks/soak.md; false when an
 * acknowledged command is missing or counted twice, when a page was told of something twice or never, or when memory grew.
 */
export const soakServer = async (seconds: number): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const served = await serveLedger(folder);
  const faults: string[] = [];
  try {
    const [last] = (await eventsAfter(served, 0)).slice(-1);
    const from = last?.position ?? 0;
    const pages = Array.from({ length: PAGES }, () => new SoakPage(served, from));
    const random = seededRandom(1);
    const until = Date.now() + seconds * 1000;
    const acknowledged: number[] = [];
    const memory: number[] = [];
    let cuts = 0;
    let questions = 0;
    const writer = async (name: number): Promise<void> => {
      for (let index = 0; Date.now() < until; index += 1) {
        acknowledged.push(await record(served, `${name}-${index}`));
        await wait(between(random, 5, 60));
      }
    };
    const reader = async (): Promise<void> => {
      while (Date.now() < until) {
        const path = ['status', `targets/${TARGETS[between(random, 0, 2)] ?? ''}`, 'trends', 'told?limit=20'][
          between(random, 0, 3)
        ];
        const answer = await fetch(api(served, path ?? ''), { headers: { authorization: `Bearer ${served.token}` } });
        await answer.text();
        questions += 1;
        await wait(50);
      }
    };
    const cutter = async (): Promise<void> => {
      while (Date.now() < until) {
        pages[between(random, 0, PAGES - 1)]?.cut();
        cuts += 1;
        await wait(between(random, 100, 400));
      }
    };
    const sampler = async (): Promise<void> => {
      while (Date.now() < until) {
        memory.push(resident(served));
        await wait(Math.max(1000, seconds * 5));
      }
    };
    await Promise.all([...Array.from({ length: WRITERS }, (_, name) => writer(name)), reader(), cutter(), sampler()]);

    const events = await eventsAfter(served, from);
    const head = events.at(-1)?.position ?? from;
    for (let tries = 0; tries < 100 && pages.some((page) => page.last < head); tries += 1) await wait(100);
    await Promise.all(pages.map((page) => page.close()));
    pages.forEach((page, index) =>
      faults.push(...faultsOf(page, from, events).map((fault) => `page ${index}: ${fault}`)),
    );
    const stored = events.map(({ position }) => position);
    const sorted = acknowledged.toSorted((a, b) => a - b);
    if (JSON.stringify(stored) !== JSON.stringify(sorted)) {
      faults.push(`${sorted.length} acknowledged, ${stored.length} stored`);
    }
    const { middle, end, growth, isFlat } = thirdsOf(memory);
    if (!isFlat) faults.push(`memory grew by ${growth.toFixed(1)} %`);
    const told = pages.reduce((sum, page) => sum + page.told.length, 0);
    const report = `# Soak

${new Date().toISOString().slice(0, 10)} · ${machine()} · \`npm run soak\`

${seconds} seconds: ${PAGES} open pages, ${cuts} of their connections cut, ${WRITERS} people recording, one asking ${questions} questions.

| what | found |
|---|---|
| commands acknowledged · stored | ${sorted.length} · ${stored.length} |
| live messages read by the pages | ${told} |
| pages told of something twice, never, or of the wrong targets | ${faults.filter((fault) => fault.startsWith('page')).length} |
| resident memory, middle third · last third | ${middle.toFixed(0)} MiB · ${end.toFixed(0)} MiB (${growthText(growth)}) |
| verdict | ${faults.length === 0 ? 'nothing lost, nothing twice, memory flat' : faults.slice(0, 10).join('; ')} |
`;
    process.stdout.write(report);
    if (seconds >= 600) {
      mkdirSync('docs/benchmarks', { recursive: true });
      writeFileSync('docs/benchmarks/soak.md', report);
    }
  } finally {
    await stopServed(served);
    rmSync(folder, { recursive: true });
  }
  return faults.length === 0;
};
