import type { FastifyReply, FastifyRequest } from 'fastify';

const HEADERS = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Puts on every answer what a browser must not do with it; answers of the API are kept by nobody. */
export const securityHeaders = (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  void reply.headers(HEADERS);
  if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  return Promise.resolve(payload);
};
