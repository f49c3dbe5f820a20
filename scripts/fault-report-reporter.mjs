// A Jest reporter for `npm run test:faults`: writes docs/benchmarks/faults.md, how many seeded rounds of each fault passed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';

export default class FaultReportReporter {
  rounds = new Map();

  onTestResult(_test, { testResults }) {
    for (const { ancestorTitles, title, status } of testResults) {
      const what = `${ancestorTitles.join(' › ')}: ${title.replace(/^round \d+: |, (?:seed|round) \d+$/g, '')}`;
      const found = this.rounds.get(what) ?? { passed: 0, failed: 0 };
      found[status === 'passed' ? 'passed' : 'failed'] += 1;
      this.rounds.set(what, found);
    }
  }

  onRunComplete() {
    const gib = Math.round(totalmem() / 2 ** 30);
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${gib} GiB, ${platform()} ${release()}, Node ${process.version}`;
    const rows = [...this.rounds].sort().map(([what, { passed, failed }]) => `| ${what} | ${passed} | ${failed} |`);
    const day = new Date().toISOString().slice(0, 10);
    mkdirSync('docs/benchmarks', { recursive: true });
    writeFileSync(
      'docs/benchmarks/faults.md',
      `# Faults, full counts\n\n${day} · ${machine} · \`npm run test:faults\`\n\n| fault | rounds passed | failed |\n|---|---|---|\n${rows.join('\n')}\n`,
    );
  }
}
