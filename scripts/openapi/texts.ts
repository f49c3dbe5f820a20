import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import type { Schema } from './type-schemas.ts';

const written = async (text: string, filepath: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

/** The document as it is committed and served. */
export const apiText = (document: Schema): Promise<string> => written(JSON.stringify(document), 'openapi.json');

/** The types of the web app's client, from the document. */
export const clientText = async (document: Schema): Promise<string> => {
  const types = astToString(await openapiTS(document as unknown as OpenAPI3));
  return written(`// Written by npm run openapi; do not edit.\n${types}`, 'schema.ts');
};
