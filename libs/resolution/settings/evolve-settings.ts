import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import { evolveUnitClosed, evolveUnitEnrolled, evolveUnitRenamed, evolveUnitsMerged } from './evolve-roster.ts';
import { evolveSchemeAdopted, evolveSchemeRevised, evolveSchemeStep } from './evolve-schemes.ts';
import {
  evolveBaselineSet,
  evolveInterpretationConfirmed,
  evolveResponsibilityAssigned,
  evolveRoadmapApproved,
  evolveTargetDropped,
  evolveTargetRevised,
  evolveTargetSet,
} from './evolve-targets.ts';
import type { Settings, SETTINGS_EVENTS } from './settings.ts';

type OtherEvent = Exclude<RecordedEvent, { type: (typeof SETTINGS_EVENTS)[number] }>;

const evolveAdopted = (settings: Settings, event: RecordedEventOf<'ResolutionAdopted'>): Settings => {
  if (settings.adopted) throw new CorruptStreamError(event, 'a resolution was adopted before');
  return { ...settings, adopted: event.data, rulesVersion: event.data.rulesVersion };
};

/**
 * Folds an event into the settings; events that settings are not made of (see SETTINGS_EVENTS) leave the very same object.
 * Throws CorruptStreamError on an event that cannot follow.
 */
export const evolveSettings = (settings: Settings, event: RecordedEvent): Settings => {
  switch (event.type) {
    case 'ResolutionAdopted':
      return evolveAdopted(settings, event);
    case 'BreakthroughDeclared':
      return { ...settings, breakthroughs: settings.breakthroughs.set(event.data.number, event.data.name) };
    case 'RulesAdopted':
      return { ...settings, rulesVersion: event.data.rulesVersion };
    case 'UnitEnrolled':
      return evolveUnitEnrolled(settings, event);
    case 'UnitRenamed':
      return evolveUnitRenamed(settings, event);
    case 'UnitsMerged':
      return evolveUnitsMerged(settings, event);
    case 'UnitClosed':
      return evolveUnitClosed(settings, event);
    case 'TargetSet':
      return evolveTargetSet(settings, event);
    case 'TargetDropped':
      return evolveTargetDropped(settings, event);
    case 'InterpretationConfirmed':
      return evolveInterpretationConfirmed(settings, event);
    case 'BaselineSet':
      return evolveBaselineSet(settings, event);
    case 'RoadmapApproved':
      return evolveRoadmapApproved(settings, event);
    case 'TargetRevised':
      return evolveTargetRevised(settings, event);
    case 'ResponsibilityAssigned':
      return evolveResponsibilityAssigned(settings, event);
    case 'SchemeAdopted':
      return evolveSchemeAdopted(settings, event);
    case 'SchemeRevised':
      return evolveSchemeRevised(settings, event);
    case 'SchemeStepCompleted':
    case 'SchemeStepReopened':
      return evolveSchemeStep(settings, event);
    default:
      // A settings event without a case above is a type error here.
      event satisfies OtherEvent;
      return settings;
  }
};
