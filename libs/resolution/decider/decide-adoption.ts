import type { CommandOf } from '../commands/command-shapes.ts';
import type { NewEvent } from '../events/events.ts';
import { CURRENT_RULES_VERSION } from '../rules-version.ts';
import { checkDefinition } from './changes/target-definition-fits.ts';
import { accepted, type Decision, type Refusal, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when, within } from './refusal.ts';

type Adoption = CommandOf<'AdoptResolution'>;

const checkTerm = ({ termFrom, termTo }: Adoption['resolution']): readonly Refusal[] => {
  const params = { from: termFrom, to: termTo };
  return [
    ...when(termFrom >= termTo, refusal('term-malformed', 'resolution.termFrom', params)),
    ...when(!termTo.endsWith('-12-31'), refusal('term-malformed', 'resolution.termTo', params)),
  ];
};

const checkBreakthroughs = ({ breakthroughs }: Adoption): readonly Refusal[] => {
  const numbers = breakthroughs.map(({ number }) => number);
  return numbers.flatMap((number, index) =>
    when(
      numbers.indexOf(number) < index,
      refusal('breakthrough-repeated', `breakthroughs.${index}.number`, { breakthrough: number }),
    ),
  );
};

/** The targets of the founding document, in any order: each may refer to any breakthrough or level beside it. */
const checkTargets = ({ resolution, breakthroughs, targets }: Adoption): readonly Refusal[] => {
  const codes = targets.map(({ target }) => target);
  const known = {
    term: { from: resolution.termFrom, to: resolution.termTo },
    hasBreakthrough: (number: number) => breakthroughs.some((each) => each.number === number),
    isLevel: (code: string) => targets.some(({ target, measure }) => target === code && measure.kind === 'level'),
  };
  return targets.flatMap((definition, index) =>
    within(`targets.${index}`, [
      ...when(
        codes.indexOf(definition.target) < index,
        refusal('target-repeated', 'target', { target: definition.target }),
      ),
      ...checkDefinition(definition, known),
    ]),
  );
};

/** One act of the congress's document: the resolution, its breakthroughs and targets, and the first administrator. */
export const decideAdoptResolution = (command: Adoption, state: LedgerState, turn: Turn): Decision => {
  if (state.settings.adopted) {
    return refused({ code: 'ledger-exists', params: { name: state.settings.adopted.name } });
  }
  const refusals = [...checkTerm(command.resolution), ...checkBreakthroughs(command), ...checkTargets(command)];
  if (refusals.length > 0) return refused(...refusals);
  const adopted: NewEvent = {
    type: 'ResolutionAdopted',
    data: { ...command.resolution, rulesVersion: CURRENT_RULES_VERSION },
  };
  return accepted(
    adopted,
    ...command.breakthroughs.map((data): NewEvent => ({ type: 'BreakthroughDeclared', data })),
    ...command.targets.map((data): NewEvent => ({ type: 'TargetSet', data })),
    { type: 'RoleGranted', data: { account: turn.by, role: 'administrator' } },
  );
};
