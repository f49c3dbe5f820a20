// Writes the OpenAPI document of the API and the web app's types from the controllers: npm run openapi.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './openapi/document.ts';
import { apiText, clientText } from './openapi/texts.ts';

const root = process.cwd();
const document = openApiDocument(root);
writeFileSync(join(root, 'apps/ledger-api/openapi.json'), await apiText(document));
writeFileSync(join(root, 'apps/web/api/schema.ts'), await clientText(document));
