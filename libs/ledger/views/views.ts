import type { Projection } from '#projections/projection';
import { activity } from './activity.ts';
import { queue } from './queue/queue.ts';
import { roster } from './roster.ts';
import { status } from './status/status.ts';
import { target } from './target.ts';

/** The views of a ledger. */
export const VIEWS: readonly Projection[] = [status, target, queue, activity, roster];
