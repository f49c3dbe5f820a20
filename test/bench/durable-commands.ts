import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { ServedLedger } from '../support/served-ledger.ts';
import { timed } from './figures.ts';

/** One request about a served ledger. */
export const ask = (
  { address, ledger, token }: ServedLedger,
  agent: Agent,
  { method = 'GET', path, body, key }: { method?: string; path: string; body?: string; key?: string },
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      new URL(`/api/resolutions/${ledger}/${path}`, address),
      {
        method,
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject).end(body);
  });

const BODY = JSON.stringify({ occurredOn: '2026-03-15', value: '1' });
/** Records one result. The key is the ledger's: the same twice takes effect once. */
export const record = (served: ServedLedger, agent: Agent, key: string) =>
  ask(served, agent, { method: 'POST', path: 'targets/TH-07/results', body: BODY, key });

/** Durable commands over so many connections, spread over the ledgers, each sending the next once it has its answer. */
export const durableCommands = async (served: readonly ServedLedger[], connections: number, each: number) => {
  const run = crypto.randomUUID().slice(0, 8);
  const latencies: number[] = [];
  const one = async (connection: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ledger = served[connection % served.length];
    if (!ledger) throw new Error('no ledger');
    for (let index = 0; index < each; index += 1) {
      const begun = performance.now();
      const { status } = await record(ledger, agent, `${run}-${connection}-${index}`);
      if (status !== 201) throw new Error(`a command was answered ${status}`);
      latencies.push(performance.now() - begun);
    }
    agent.destroy();
  };
  const { ms } = await timed(() => Promise.all(Array.from({ length: connections }, (_, index) => one(index))));
  return { rate: (latencies.length / ms) * 1000, latencies };
};
