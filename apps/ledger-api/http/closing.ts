import type { FastifyInstance } from 'fastify';

/**
 * Lets a server that goes down end as soon as everybody is answered: connections that were answering when it began to close become
 * idle afterwards, and would otherwise be held open for their next request until they time out.
 */
export const closeOnceAnswered = (server: FastifyInstance): void => {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onResponse', (_request, _reply, done) => {
    done();
    if (closing) setImmediate(() => server.server.closeIdleConnections());
  });
};
