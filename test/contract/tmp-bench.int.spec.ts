import { it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { event } from '../support/log-events.ts';
it('bench', async () => {
  rmSync('/tmp/exp/data', { recursive: true, force: true });
  const log = EmbeddedEventLog.open('/tmp/exp/data');
  const data = { target: 'TH-07', unit: 'tdp-01', occurredOn: '2026-03-15', values: { value: '12' }, note: { sha256: 'a'.repeat(64) }, evidence: { number: '12-BC/ĐU', date: '2026-03-20', issuer: 'Đảng ủy phường Tô Hiệu' } };
  const N = 100000;
  const all = Array.from({ length: N }, (_, i) => event('a', i + 1, data));
  let t = performance.now();
  for (let i = 0; i < N; i += 64) await log.append('a', i, all.slice(i, i + 64));
  console.log('append 64', N / ((performance.now() - t) / 1000));
  for (let k = 0; k < 3; k++) {
    t = performance.now();
    let n = 0;
    for (let from = 1; ; from += 1000) { const b = await log.read('a', from, 1000); n += b.length; if (b.length < 1000) break; }
    console.log('read', n / ((performance.now() - t) / 1000), (await log.read('a',1,1))[0]!.bytes.length);
  }
  t = performance.now();
  for (let i = 0; i < 500; i++) await log.append('b', i, [event('b', i + 1, data)]);
  console.log('single', 500 / ((performance.now() - t) / 1000));
  await log.close();
}, 600000);
