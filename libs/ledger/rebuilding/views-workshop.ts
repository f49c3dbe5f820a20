import { extname } from 'node:path';
import { ThreadWorkshop } from '#projections/workshop/thread-workshop';

/** The worker threads that build and compare the views of a data folder. */
export const viewsWorkshop = (folder: string): ThreadWorkshop => {
  // Compiled, the module beside this one has another ending.
  const url = new URL(`views-thread${extname(import.meta.filename)}`, import.meta.url);
  return new ThreadWorkshop({ url, data: folder });
};
