import { formatNumber } from '#messages/numbers';
import type { ViewReport } from '#projections/report';
import type { DriftFound } from '#projections/workshop/workshop';
import type { Page } from './page.ts';

/** What differs between the live views and the rebuilt ones, a line a cell; nothing where nothing differs. */
export const driftLines = (page: Page, { views, replayAgrees }: ViewReport): readonly string[] => {
  const { language, cli } = page.catalogue;
  const { rebuild } = cli.output;
  const found = views.flatMap(({ drift }) => drift?.rows ?? []);
  const total = views.reduce((sum, { drift }) => sum + (drift?.total ?? 0), 0);
  if (total === 0) return [];
  const whole = (value: number): string => formatNumber(language, String(value));
  const confirmed = replayAgrees === null ? [] : [rebuild.replay[replayAgrees ? 'agrees' : 'differs']];
  return [
    rebuild.driftCount(whole(found.length), whole(total)),
    ...found.map((cell) => line(page, cell)),
    ...confirmed,
  ];
};

const line = (
  { catalogue }: Page,
  { view, table, key, field, live, rebuilt, events, eventsTotal }: DriftFound,
): string => {
  const { rebuild: words } = catalogue.cli.output;
  const named = Object.entries(key).map(([column, cell]) => `${column}=${cell ?? ''}`);
  const where = [view, table, named.join(' '), ...(field === null ? [] : [field])].join(' · ');
  const cell = (value: string | number | null): string =>
    field === null && value === null ? words.noRow : String(value);
  const more = eventsTotal > events.length ? words.andMore(String(eventsTotal - events.length)) : '';
  const touched = events.length === 0 ? words.noEvents : `${events.join(', ')}${more}`;
  return `  ${words.driftCell(where, cell(live), cell(rebuilt), touched)}`;
};
