import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { Settings, TargetSettings } from './settings.ts';

/** Changes a target's settings; throws CorruptStreamError when it was never set, or was dropped. */
const withTarget = (
  settings: Settings,
  code: string,
  event: RecordedEvent,
  change: (target: TargetSettings) => TargetSettings,
): Settings => {
  const target = settings.targets.get(code);
  if (!target) throw new CorruptStreamError(event, `target ${code} was never set`);
  if (target.dropped) throw new CorruptStreamError(event, `target ${code} was dropped`);
  return { ...settings, targets: settings.targets.set(code, change(target)) };
};

/** What a TargetSet says, without the decision behind it. */
const definitionOf = ({
  decision,
  ...definition
}: RecordedEventOf<'TargetSet'>['data']): {
  readonly definition: TargetDefinition;
  readonly decision: typeof decision;
} => ({ definition, decision });

/**
 * A first TargetSet begins a target, whose goal holds from the term's first day. A later one restates it: its goal takes the
 * place of the founding one only, and what other facts set (revisions, roadmaps, baseline …) stays.
 */
export const evolveTargetSet = (settings: Settings, event: RecordedEventOf<'TargetSet'>): Settings => {
  if (!settings.adopted) throw new CorruptStreamError(event, 'no resolution was adopted');
  const { definition } = definitionOf(event.data);
  const founding = { goal: definition.goal, effectiveFrom: settings.adopted.termFrom, position: event.position };
  const { interpretation, interpretationConfirmed } = definition;
  const set = { definition, position: event.position, interpretation, interpretationConfirmed };
  if (settings.targets.has(definition.target)) {
    return withTarget(settings, definition.target, event, (before) => ({
      ...before,
      ...set,
      goals: [founding, ...before.goals.slice(1)],
    }));
  }
  const target: TargetSettings = { ...set, goals: [founding], roadmaps: [] };
  return { ...settings, targets: settings.targets.set(definition.target, target) };
};

export const evolveTargetDropped = (settings: Settings, event: RecordedEventOf<'TargetDropped'>): Settings =>
  withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    dropped: { effectiveFrom: event.data.effectiveFrom, position: event.position },
  }));

export const evolveInterpretationConfirmed = (
  settings: Settings,
  event: RecordedEventOf<'InterpretationConfirmed'>,
): Settings =>
  withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    interpretation: event.data.interpretation,
    interpretationConfirmed: true,
  }));

export const evolveBaselineSet = (settings: Settings, event: RecordedEventOf<'BaselineSet'>): Settings =>
  withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    baseline: { baseline: event.data.baseline, position: event.position },
  }));

export const evolveRoadmapApproved = (settings: Settings, event: RecordedEventOf<'RoadmapApproved'>): Settings => {
  const { milestones, effectiveFrom } = event.data;
  return withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    roadmaps: [...target.roadmaps, { milestones, effectiveFrom, position: event.position }],
  }));
};

export const evolveTargetRevised = (settings: Settings, event: RecordedEventOf<'TargetRevised'>): Settings => {
  const { goal, effectiveFrom } = event.data;
  return withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    goals: [...target.goals, { goal, effectiveFrom, position: event.position }],
  }));
};

export const evolveResponsibilityAssigned = (
  settings: Settings,
  event: RecordedEventOf<'ResponsibilityAssigned'>,
): Settings =>
  withTarget(settings, event.data.target, event, (target) => ({
    ...target,
    responsibility: { assigned: event.data, position: event.position },
  }));
