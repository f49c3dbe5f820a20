import type { ViewReader } from '#projections/view-reader';
import type { RecordedEvent } from '#resolution/events/events';
import { evolveSettings } from '#resolution/settings/evolve-settings';
import { NO_SETTINGS, type Settings } from '#resolution/settings/settings';

/** The settings as known at a position, folded from the facts that a view keeps (status: all; roster: those of units). */
export const settingsAt = (view: ViewReader, position: number): Settings =>
  view
    .all<{ event: string }>('SELECT event FROM facts WHERE position <= ? ORDER BY position', position)
    .reduce((settings, { event }) => evolveSettings(settings, JSON.parse(event) as RecordedEvent), NO_SETTINGS);
