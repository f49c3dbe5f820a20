import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { Settings, Unit } from './settings.ts';

const knownUnit = (settings: Settings, code: string, event: RecordedEvent): Unit => {
  const unit = settings.units.get(code);
  if (!unit) throw new CorruptStreamError(event, `unit ${code} was never enrolled`);
  return unit;
};

const withUnit = (settings: Settings, unit: Unit): Settings => ({
  ...settings,
  units: settings.units.set(unit.unit, unit),
});

const withUnitLeft = (settings: Settings, code: string, leftOn: string, event: RecordedEvent): Settings => {
  const unit = knownUnit(settings, code, event);
  if (unit.leftOn !== undefined) throw new CorruptStreamError(event, `unit ${code} had left the roster`);
  return withUnit(settings, { ...unit, leftOn });
};

const withNewUnit = (
  settings: Settings,
  enrolled: Pick<Unit, 'unit' | 'kind'> & { readonly name: string; readonly effectiveOn: string },
  event: RecordedEvent,
): Settings => {
  const { unit, kind, name, effectiveOn } = enrolled;
  if (settings.units.has(unit)) throw new CorruptStreamError(event, `unit ${unit} was enrolled before`);
  const names = [{ name, effectiveOn, position: event.position }];
  return withUnit(settings, { unit, kind, names, enrolledOn: effectiveOn });
};

export const evolveUnitEnrolled = (settings: Settings, event: RecordedEventOf<'UnitEnrolled'>): Settings =>
  withNewUnit(settings, event.data, event);

export const evolveUnitRenamed = (settings: Settings, event: RecordedEventOf<'UnitRenamed'>): Settings => {
  const { name, effectiveOn } = event.data;
  const unit = knownUnit(settings, event.data.unit, event);
  return withUnit(settings, { ...unit, names: [...unit.names, { name, effectiveOn, position: event.position }] });
};

export const evolveUnitClosed = (settings: Settings, event: RecordedEventOf<'UnitClosed'>): Settings =>
  withUnitLeft(settings, event.data.unit, event.data.effectiveOn, event);

/** Predecessors leave on the day the merger takes effect; a successor that is new is enrolled on that day. */
export const evolveUnitsMerged = (settings: Settings, event: RecordedEventOf<'UnitsMerged'>): Settings => {
  const { predecessors, successor, enrolled, effectiveOn } = event.data;
  const left = predecessors.reduce((before, unit) => withUnitLeft(before, unit, effectiveOn, event), settings);
  if (!enrolled) knownUnit(left, successor, event);
  const merged = enrolled ? withNewUnit(left, { unit: successor, ...enrolled, effectiveOn }, event) : left;
  const merge = { predecessors, successor, successorExisted: !enrolled, effectiveOn, position: event.position };
  return { ...merged, merges: [...merged.merges, merge] };
};
