import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adoptionOf } from '../founding/adoption.ts';
import { firstResolution } from '../founding/first-resolution.ts';
import { founding, STORY } from './story.ts';
import { type StoryPlace, tellStory } from './tell-story.ts';

/** Tells the whole story of the demonstration in a new throw-away folder, every figure invented and marked so. */
export const demonstrate = async (): Promise<StoryPlace> => {
  const place = { folder: await mkdtemp(join(tmpdir(), 'ledger-demo-')), ledger: 'to-hieu-minh-hoa' };
  await tellStory(place, [founding(adoptionOf(await firstResolution())), ...STORY]);
  return place;
};
