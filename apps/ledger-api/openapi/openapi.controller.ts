import { readFileSync } from 'node:fs';
import { Controller, Get, Header } from '@nestjs/common';
import { packageRoot } from '#ledger/founding/package-root';
import { Public } from '../auth/caller.ts';
import { type ApiDocument, docsPage } from './docs-page.ts';
import { DOCS_STYLE } from './docs-style.ts';

/** The description of this API, open to all: it holds shapes and no figure. */
@Public()
@Controller()
export class OpenApiController {
  readonly #text = readFileSync(new URL('apps/ledger-api/openapi.json', packageRoot()), 'utf8');
  readonly #page = docsPage(JSON.parse(this.#text) as ApiDocument);

  /** The OpenAPI 3.1 document, written by `npm run openapi`. */
  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  document(): string {
    return this.#text;
  }

  /** The same for people. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return this.#page;
  }

  @Get('docs.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return DOCS_STYLE;
  }
}
