import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { addressIn, type ServerProcess, startServer } from './server-process.ts';

const scripted = new ScriptedNodes();
const servers: ServerProcess[] = [];
afterEach(async () => {
  for (const { process } of servers.splice(0)) process.kill('SIGKILL');
  await scripted.end();
});

/** Says on the standard error which packages are loaded. */
const TELLING = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) => {
  if (/^(openid-client|jose)$/.test(name)) process.stderr.write('loads ' + name + '\\n');
  return next(name, context);
} });`;
const start = async (
  more: NodeJS.ProcessEnv,
): Promise<{ readonly server: ServerProcess; readonly offered: unknown }> => {
  const NODE_OPTIONS = `--import data:text/javascript;base64,${Buffer.from(TELLING).toString('base64')}`;
  const server = startServer(scripted.folder(), [], { NODE_OPTIONS, ...more });
  servers.push(server);
  const address = addressIn(await server.line());
  return { server, offered: await (await fetch(`${address}/api/oidc`)).json() };
};

it('a single machine offers no other accounts, and loads nothing of them; a node that is told of a provider does', async () => {
  const alone = await start({});
  expect(alone.offered).toEqual({ offered: false });
  expect(alone.server.errors()).toBe('');
  const node = await start({
    LEDGER_LOG: (await scripted.server()).address,
    LEDGER_OIDC_ISSUER: 'http://127.0.0.1:9',
    LEDGER_OIDC_CLIENT_ID: 'so-cai',
    LEDGER_OIDC_CLIENT_SECRET: 'bi-mat',
    LEDGER_SESSION_KEYS: randomBytes(32).toString('base64'),
  });
  expect(node.offered).toEqual({ offered: true });
  expect(node.server.errors()).toMatch(/loads openid-client/);
});
