import type { FactPhrases } from '../history/history-words.ts';
import { date, document, goal, number, reason, result, unit, withUnit } from './phrases.ts';
import { interpretations, unitKinds } from './words.ts';

const from = (day: string | undefined): string => (day ? ` from ${date(day)}` : '');

export const facts: FactPhrases = {
  UnitEnrolled: ({ unit: code, name, kind, effectiveOn }) =>
    `enrol ${unitKinds[kind]} ${code} “${name}”${from(effectiveOn)}`,
  UnitRenamed: ({ unit: code, name, effectiveOn }, story) =>
    `rename ${unit(code, story)} to “${name}”${from(effectiveOn)}`,
  UnitsMerged: ({ predecessors, successor, enrolled, effectiveOn }, story) => {
    const into = enrolled ? `the new unit ${successor} “${enrolled.name}”` : unit(successor, story);
    return `merge ${predecessors.map((code) => unit(code, story)).join(', ')} into ${into}${from(effectiveOn)}`;
  },
  UnitClosed: ({ unit: code, effectiveOn }, story) => `take ${unit(code, story)} off the roster${from(effectiveOn)}`,
  BreakthroughDeclared: ({ number: which, name }) => `declare breakthrough ${which}: ${name}`,
  RulesAdopted: ({ rulesVersion }) => `adopt version ${rulesVersion} of the rules`,
  TargetSet: ({ target, name, goal: given, unitOfMeasure }) =>
    `set target ${target}: ${name}; goal ${goal(given, unitOfMeasure)}`,
  TargetDropped: ({ target, effectiveFrom, document: paper }) =>
    `drop target ${target}${from(effectiveFrom)} (${document(paper)})`,
  InterpretationConfirmed: ({ target, interpretation }) =>
    `confirm how ${target} is read: ${interpretations[interpretation]}`,
  BaselineSet: ({ target, baseline, document: paper }, story) => {
    const figure =
      'value' in baseline
        ? `${withUnit(number(baseline.value), story.definition(target)?.unitOfMeasure)} in ${baseline.year}`
        : `models already in place: ${baseline.covered.length}`;
    return `set the baseline of ${target}: ${figure} (${document(paper)})`;
  },
  RoadmapApproved: ({ target, milestones, effectiveFrom, document: paper }) => {
    const steps = milestones.map(({ year, value }) => `${number(value)} by the end of ${year}`).join(', ');
    return `approve the roadmap of ${target}: ${steps}${from(effectiveFrom)} (${document(paper)})`;
  },
  TargetRevised: ({ target, goal: given, effectiveFrom, document: paper }, story) => {
    const revised = goal(given, story.definition(target)?.unitOfMeasure ?? '');
    return `revise the goal of ${target} to ${revised}${from(effectiveFrom)} (${document(paper)})`;
  },
  ResponsibilityAssigned: ({ target, office, task, responsibility, product, deadline, roadmap }) =>
    `assign ${target}: office: ${office}; task: ${task}; responsibility: ${responsibility}; ` +
    `product: ${product}; deadline: ${deadline}; roadmap: ${roadmap}`,
  SchemeAdopted: ({ scheme, name, steps, effectiveFrom, document: paper }) =>
    `adopt scheme ${scheme} “${name}” of ${steps.length} steps${from(effectiveFrom)} (${document(paper)})`,
  SchemeRevised: ({ scheme, steps, effectiveFrom, document: paper }) =>
    `revise scheme ${scheme} to ${steps.length} steps${from(effectiveFrom)} (${document(paper)})`,
  SchemeStepCompleted: ({ scheme, step, occurredOn }) =>
    `complete step ${step} of scheme ${scheme} on ${date(occurredOn)}`,
  SchemeStepReopened: ({ scheme, step, occurredOn, reason: why }, story) =>
    `reopen step ${step} of scheme ${scheme}${from(occurredOn)}${reason(why, story)}`,
  ResultWithdrawn: ({ result: position, reason: why }, story) => {
    const told = story.result(position);
    return `withdraw the result ${told ? `${result(told, story)} ` : ''}(event ${position})${reason(why, story)}`;
  },
  PeriodReopened: ({ from: first, to, document: paper, reason: why }, story) =>
    `reopen the closed figures from ${date(first)} to ${date(to)} (${document(paper)})${reason(why, story)}`,
};
