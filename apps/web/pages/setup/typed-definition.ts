import type {
  Goal,
  Interpretation,
  Measure,
  MeasureKind,
  TargetDefinition,
} from '#resolution/events/target-definition';
import type { Cadence } from '#resolution/values/period';
import type { UnitKind } from '#resolution/values/shapes';
import type { Definition } from '../../api/answers.ts';
import { dayAsTyped, typedDay } from '../../words/typed-date.ts';
import { numberAsTyped, typedNumber } from '../record/read-number.ts';

/** A target's definition as it is being typed. */
export interface TypedDefinition {
  readonly target: string;
  readonly name: string;
  readonly shortName: string;
  readonly theme: string;
  readonly breakthrough: string;
  readonly kind: MeasureKind | '';
  readonly quantity: 'count' | 'amount' | 'money' | '';
  readonly aggregation: 'sum' | 'last' | '';
  /** Of a growth: the level that it is the growth of. */
  readonly of: string;
  readonly models: readonly { readonly model: string; readonly name: string }[];
  readonly scheme: string;
  readonly unitOfMeasure: string;
  /** Of a growth the lower end; empty while the figure is not public. */
  readonly goal: string;
  readonly goalHigh: string;
  readonly direction: 'up' | 'down' | '';
  readonly cadence: Cadence | '';
  readonly dueDays: string;
  readonly dueOn: string;
  readonly scope: 'ward' | 'unit' | '';
  readonly unitKinds: readonly UnitKind[];
  readonly interpretation: Interpretation | '';
  readonly interpretationConfirmed: boolean;
}

/** The readings that each measure can have; the others have none. */
export const READINGS: Readonly<Partial<Record<MeasureKind, readonly Interpretation[]>>> = {
  level: ['dueYear', 'everyYear', 'termSum'],
  ratio: ['everyYear', 'dueYear'],
  growth: ['everyYear', 'termAverage'],
};

/** What values of a measure may be; the others take none of their own. */
export const QUANTITIES: Readonly<Partial<Record<MeasureKind, readonly ('count' | 'amount' | 'money')[]>>> = {
  cumulative: ['count', 'amount', 'money'],
  level: ['count', 'amount', 'money'],
  ratio: ['count', 'amount'],
};

/** Running totals begin at nothing, schemes at their first step, a growth at its level's figure: none has a baseline of its own. */
export const takesBaseline = (kind: MeasureKind): boolean =>
  kind === 'level' || kind === 'ratio' || kind === 'coverage';

/** Only levels and ratios may fall. */
export const mayFall = ({ kind }: TypedDefinition): boolean => kind === 'level' || kind === 'ratio';

/** Where a measure leaves no choice: growths and schemes are of the whole ward, a coverage is of its units. */
export const scopeOf = ({ kind, scope }: TypedDefinition): TypedDefinition['scope'] =>
  kind === 'growth' || kind === 'milestone' ? 'ward' : kind === 'coverage' ? 'unit' : scope;

/** A new target, due at the end of the term. */
export const blankDefinition = (dueOn: string): TypedDefinition => ({
  target: '',
  name: '',
  shortName: '',
  theme: '',
  breakthrough: '',
  kind: '',
  quantity: '',
  aggregation: '',
  of: '',
  models: [{ model: '', name: '' }],
  scheme: '',
  unitOfMeasure: '',
  goal: '',
  goalHigh: '',
  direction: 'up',
  cadence: 'quarter',
  dueDays: '10',
  dueOn: dayAsTyped(dueOn),
  scope: 'ward',
  unitKinds: [],
  interpretation: '',
  interpretationConfirmed: false,
});

/** A definition to be typed over. */
export const typedOf = (definition: TargetDefinition): TypedDefinition => {
  const { measure, goal } = definition;
  return {
    ...blankDefinition(definition.dueOn),
    target: definition.target,
    name: definition.name,
    shortName: definition.shortName ?? '',
    theme: definition.theme,
    breakthrough: definition.breakthrough === undefined ? '' : String(definition.breakthrough),
    kind: measure.kind,
    ...('quantity' in measure ? { quantity: measure.quantity } : {}),
    ...('aggregation' in measure ? { aggregation: measure.aggregation } : {}),
    ...('of' in measure ? { of: measure.of } : {}),
    ...('models' in measure ? { models: measure.models } : {}),
    ...('scheme' in measure ? { scheme: measure.scheme } : {}),
    unitOfMeasure: definition.unitOfMeasure,
    goal: goal === null ? '' : numberAsTyped('lo' in goal ? goal.lo : goal.value),
    goalHigh: goal !== null && 'hi' in goal ? numberAsTyped(goal.hi) : '',
    direction: definition.direction,
    cadence: definition.cadence,
    dueDays: String(definition.dueDays),
    scope: definition.scope,
    unitKinds: definition.unitKinds ?? [],
    interpretation: definition.interpretation ?? '',
    interpretationConfirmed: definition.interpretationConfirmed,
  };
};

const measureOf = ({ kind, quantity, aggregation, of, models, scheme }: TypedDefinition): Measure | undefined => {
  switch (kind) {
    case 'cumulative':
      return quantity === '' ? undefined : { kind, quantity };
    case 'level':
      return quantity === '' || aggregation === '' ? undefined : { kind, quantity, aggregation };
    case 'ratio':
      return quantity === '' || quantity === 'money' ? undefined : { kind, quantity };
    case 'growth':
      return of === '' ? undefined : { kind, of };
    case 'coverage': {
      const whole = models.map(({ model, name }) => ({ model: model.trim(), name: name.trim() }));
      return whole.length > 0 && whole.every(({ model, name }) => model !== '' && name !== '')
        ? { kind, models: whole }
        : undefined;
    }
    case 'milestone':
      return scheme.trim() === '' ? undefined : { kind, scheme: scheme.trim() };
    case '':
      return undefined;
  }
};

/** Null while the figure is not public; undefined while what was typed is none, or half a range. */
const goalOf = ({ kind, goal, goalHigh }: TypedDefinition): Goal | null | undefined => {
  const [low, high] = [typedNumber(goal), typedNumber(goalHigh)];
  const isRange = kind === 'growth';
  if (goal.trim() === '' && (!isRange || goalHigh.trim() === '')) return null;
  if (low === undefined) return undefined;
  if (!isRange) return { value: low };
  return high === undefined ? undefined : { lo: low, hi: high };
};

/** The definition as the ledger takes it; undefined while a part is missing or unclear. Whether it holds together the ledger says. */
export const definitionOf = (typed: TypedDefinition): Definition | undefined => {
  const { kind, cadence, direction, interpretation } = typed;
  const [target, name, theme, unitOfMeasure, shortName] = [
    typed.target,
    typed.name,
    typed.theme,
    typed.unitOfMeasure,
    typed.shortName,
  ].map((text) => text.trim()) as [string, string, string, string, string];
  const measure = measureOf(typed);
  const goal = goalOf(typed);
  const dueOn = typedDay(typed.dueOn);
  const scope = scopeOf(typed);
  const read = READINGS[kind === '' ? 'cumulative' : kind] !== undefined;
  if ([target, name, theme, unitOfMeasure, cadence, scope].includes('')) return undefined;
  if (!measure || goal === undefined || dueOn === undefined || cadence === '' || scope === '') return undefined;
  if (!/^\d{1,3}$/.test(typed.dueDays) || !/^\d{0,2}$/.test(typed.breakthrough)) return undefined;
  if ((read && interpretation === '') || (scope === 'unit' && typed.unitKinds.length === 0)) return undefined;
  return {
    target,
    name,
    ...(shortName === '' ? {} : { shortName }),
    theme,
    ...(typed.breakthrough === '' ? {} : { breakthrough: Number(typed.breakthrough) }),
    measure,
    unitOfMeasure,
    goal,
    direction: mayFall(typed) && direction === 'down' ? 'down' : 'up',
    cadence,
    dueDays: Number(typed.dueDays),
    dueOn,
    scope,
    ...(scope === 'unit' ? { unitKinds: [...typed.unitKinds] } : {}),
    interpretation: read && interpretation !== '' ? interpretation : null,
    // Where there is one way to read a goal, nothing waits to be confirmed.
    interpretationConfirmed: !read || typed.interpretationConfirmed,
  };
};
