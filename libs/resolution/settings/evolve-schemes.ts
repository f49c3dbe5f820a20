import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { Scheme, Settings } from './settings.ts';

const knownScheme = (settings: Settings, code: string, event: RecordedEvent): Scheme => {
  const scheme = settings.schemes.get(code);
  if (!scheme) throw new CorruptStreamError(event, `scheme ${code} was never adopted`);
  return scheme;
};

const withScheme = (settings: Settings, scheme: Scheme): Settings => ({
  ...settings,
  schemes: settings.schemes.set(scheme.scheme, scheme),
});

export const evolveSchemeAdopted = (settings: Settings, event: RecordedEventOf<'SchemeAdopted'>): Settings => {
  const { scheme, name, steps, effectiveFrom } = event.data;
  if (settings.schemes.has(scheme)) throw new CorruptStreamError(event, `scheme ${scheme} was adopted before`);
  const versions = [{ steps, effectiveFrom, position: event.position }];
  return withScheme(settings, { scheme, name, versions, marks: [] });
};

export const evolveSchemeRevised = (settings: Settings, event: RecordedEventOf<'SchemeRevised'>): Settings => {
  const { steps, effectiveFrom } = event.data;
  const scheme = knownScheme(settings, event.data.scheme, event);
  const version = { steps, effectiveFrom, position: event.position };
  return withScheme(settings, { ...scheme, versions: [...scheme.versions, version] });
};

/** Of one step, completions and reopenings are kept as marks in ledger order. */
export const evolveSchemeStep = (
  settings: Settings,
  event: RecordedEventOf<'SchemeStepCompleted' | 'SchemeStepReopened'>,
): Settings => {
  const { step, occurredOn } = event.data;
  const scheme = knownScheme(settings, event.data.scheme, event);
  const mark = { step, occurredOn, done: event.type === 'SchemeStepCompleted', position: event.position };
  return withScheme(settings, { ...scheme, marks: [...scheme.marks, mark] });
};
