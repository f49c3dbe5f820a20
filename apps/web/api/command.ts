import { answerOf, api } from './client.ts';
import type { paths } from './schema.ts';

/** The routes that record something: those that take an Idempotency-Key. */
type Commands = {
  [
    Path in keyof paths as paths[Path] extends {
      post: { parameters: { header: { 'Idempotency-Key': string } } };
    }
      ? Path
      : never
  ]: paths[Path]['post'];
};
export type CommandPath = keyof Commands;
type Parts<Path extends CommandPath> = Commands[Path] extends { readonly parameters: { readonly path: infer Named } }
  ? Named
  : undefined;
type Body<Path extends CommandPath> = Commands[Path] extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer Sent } };
}
  ? Sent
  : undefined;

/**
 * Sends a command. The same key again, after an answer that never came, gives the first answer and no second event. Throws Problem.
 */
export const command = async <Path extends CommandPath>(
  path: Path,
  parts: Parts<Path>,
  body: Body<Path>,
  key: string,
): Promise<{ readonly position: number }> => {
  const init = { params: { path: parts, header: { 'Idempotency-Key': key } }, body };
  // Here it is any of the routes: which one, and that parts and body are its own, is known where this is called.
  return answerOf(api.POST(path as '/api/resolutions/{r}/proposals/{id}/approval', init as never));
};
