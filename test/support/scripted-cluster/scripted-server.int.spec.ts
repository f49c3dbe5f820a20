import { expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { ScriptedNodes } from './scripted-nodes.ts';

it('starts again on its port, also where that is free only after a while', async () => {
  // The server's package says on the console that the port is taken.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const nodes = new ScriptedNodes();
  const server = await nodes.server();
  const { port } = server;
  server.stop();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const restarted = server.restart();
  setImmediate(() => other.close());
  await restarted;
  expect(server.port).toBe(port);
  expect(console.error).toHaveBeenCalled();
  await nodes.end();
});
