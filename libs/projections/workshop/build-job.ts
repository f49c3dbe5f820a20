import { translatedError } from '#event-log/embedded/engine-errors';
import type { Stops } from '../apply-events.ts';
import { GenerationBuild } from '../generation-build.ts';
import { scan } from '../scan.ts';
import { ViewStoppedError } from '../view-stopped-error.ts';
import { projectionOf } from './projection-of.ts';
import type { Bench, BuildOrder, WorkSetting } from './workshop.ts';

/** Builds the files of an order in one scan: see Bench.build. Files that are not whole stay for whoever began them to remove. */
export const buildJob = async (
  setting: WorkSetting,
  { ledger, to, views }: BuildOrder,
  hooks: Parameters<Bench['build']>[1] = {},
): Promise<readonly ViewStoppedError[]> => {
  const open = new Set<GenerationBuild>();
  try {
    for (const { view, file } of views) {
      open.add(new GenerationBuild(ledger, projectionOf(setting, view), file, setting.connect));
    }
    const stops = await scan(setting, ledger, [...open], { to, ...hooks });
    return await finishAll(open, stops);
  } catch (error) {
    throw translatedError(error, { ledger });
  } finally {
    for (const build of open) build.abandon();
  }
};

/** Finishes what the scan brought to its end; the files go onto the disk side by side. */
const finishAll = async (open: Set<GenerationBuild>, stops: Stops): Promise<readonly ViewStoppedError[]> => {
  const refused: ViewStoppedError[] = [...stops.values()];
  await Promise.all(
    [...open]
      .filter((build) => !stops.has(build))
      .map(async (build) => {
        try {
          await build.finish();
          open.delete(build);
        } catch (error) {
          if (!(error instanceof ViewStoppedError)) throw error;
          refused.push(error);
        }
      }),
  );
  return refused;
};
