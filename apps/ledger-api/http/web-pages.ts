import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The addresses of the web app: each is its one page, which then shows what the address says. */
export const PAGES = [
  '/',
  '/chi-tieu/:code',
  '/ghi',
  '/phe-duyet',
  '/nhat-ky',
  '/phat-lai',
  '/don-vi',
  '/thiet-lap',
  '/thiet-lap/:code',
  '/chot-so-lieu',
  '/van-hanh',
  '/quan-tri',
  '/mat-khau',
];

/** Serves the built web app, open to all: it holds words and no figure. Its files have their content's hash in their names. */
export const serveWebPages = async (app: NestFastifyApplication, folder: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      if (!path.includes(`${sep}assets${sep}`)) return;
      reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  for (const page of PAGES) {
    server.get(page, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  }
};
