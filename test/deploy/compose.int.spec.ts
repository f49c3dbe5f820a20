import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { settingsOf } from '../../apps/ledger-api/settings.ts';

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: string;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly command?: readonly string[];
  readonly logging?: { readonly driver: string };
}

const services = async (): Promise<Readonly<Record<string, Service>>> => {
  const { services: listed } = parse(await readFile('deploy/compose.yaml', 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
  };
  return listed;
};

/** The variables of an example, those behind `#` included. */
const example = async (name: string): Promise<Record<string, string>> => {
  const text = await readFile(`deploy/${name}.example`, 'utf8');
  const lines = [...text.matchAll(/^#?([A-Z_]+)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, variable = '', value = '']) => [variable, value]));
};

it('every image is pinned to one release', async () => {
  for (const { image } of Object.values(await services())) expect(image).toMatch(/:\d+\.\d+\.\d+(?:-[a-z]+)?$/);
});

it('only the proxy is reached from outside, and it does not reach the database', async () => {
  const listed = Object.entries(await services());
  const open = listed.filter(([, { ports = [] }]) => ports.some((port) => !port.startsWith('127.0.0.1:')));
  expect(open.map(([name]) => name)).toEqual(['proxy']);
  expect(open[0]?.[1].networks).toEqual(['people']);
});

it('three database nodes know each other by name, speak TLS, and have a certificate each', async () => {
  const { certificates, ...others } = await services();
  const databases = Object.entries(others).filter(([name]) => name.startsWith('db'));
  const names = databases.map(([name]) => name);
  expect(names).toHaveLength(3);
  expect(certificates?.command?.slice(-3)).toEqual(names);
  for (const [name, { environment = {}, env_file }] of databases) {
    const seeds = names.filter((other) => other !== name).map((other) => `${other}:2113`);
    expect(environment).toMatchObject({
      KURRENTDB_CLUSTER_SIZE: '3',
      KURRENTDB_GOSSIP_SEED: seeds.join(','),
      KURRENTDB_NODE_HOST_ADVERTISE_AS: name,
      KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: name,
    });
    expect(Object.keys(environment)).not.toContain('KURRENTDB_INSECURE');
    expect(env_file).toBe('database.env');
  }
});

it('the example of the settings is one that the server takes, and names every database node', async () => {
  const listed = await services();
  expect(Object.values(listed).filter(({ env_file }) => env_file === 'ledger.env')).toHaveLength(2);
  const written = await example('ledger.env');
  const filled = { LEDGER_OIDC_CLIENT_SECRET: 'x', LEDGER_SESSION_KEYS: Buffer.alloc(32).toString('base64') };
  const { cluster, secure, oidc } = settingsOf({ ...written, ...filled });
  expect(new URL(cluster?.replace('esdb:', 'http:').replace(/,[^?]*/, '') ?? '').hostname).toBe('db1');
  for (const name of ['db1', 'db2', 'db3']) expect(cluster).toContain(`${name}:2113`);
  expect(secure).toBe(true);
  expect(oidc?.clientId).toBe(written['LEDGER_OIDC_CLIENT_ID']);
});

it('whatever stays up prints to logs that end, and the database keeps no others', async () => {
  const listed = await services();
  for (const [name, { logging }] of Object.entries(listed)) {
    if (name !== 'certificates') expect(logging).toEqual({ driver: 'local' });
  }
  for (const name of ['db1', 'db2', 'db3']) {
    expect(listed[name]?.environment).toMatchObject({ KURRENTDB_DISABLE_LOG_FILE: 'true' });
  }
});

it('no example holds a secret', async () => {
  expect(await example('database.env')).toEqual({
    KURRENTDB_DEFAULT_ADMIN_PASSWORD: '',
    KURRENTDB_DEFAULT_OPS_PASSWORD: '',
  });
  const { LEDGER_OIDC_CLIENT_SECRET, LEDGER_SESSION_KEYS } = await example('ledger.env');
  expect([LEDGER_OIDC_CLIENT_SECRET, LEDGER_SESSION_KEYS]).toEqual(['', '']);
});
