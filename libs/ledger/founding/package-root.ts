import { existsSync } from 'node:fs';

/** The folder of package.json, with a slash at its end: the same from the sources and from `dist`. */
export const packageRoot = (): URL => {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error(`no package.json above ${import.meta.url}`);
    folder = above;
  }
  return folder;
};
