import type { z } from 'zod';
import type { Refusal } from '../decider/decision.ts';
import { REFUSAL_CODES, type RefusalCode } from '../decider/refusal-codes.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const CODES: ReadonlySet<string> = new Set(REFUSAL_CODES);
const isRefusalCode = (text: string): text is RefusalCode => CODES.has(text);

const fieldOf = (path: Path): string => path.map(String).join('.');

/** Values that come in several shapes: what is said when what was sent is none of them. */
const SHAPES: Readonly<Record<string, { readonly code: RefusalCode; readonly keys: readonly string[] }>> = {
  values: { code: 'values-unfit', keys: ['value', 'numerator', 'denominator', 'model', 'ended'] },
  goal: { code: 'goal-unfit', keys: ['value', 'lo', 'hi'] },
  baseline: { code: 'baseline-unfit', keys: ['value', 'year', 'covered'] },
};

/** How far what was sent is from a shape: keys it lacks and keys it has too many. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return sum + (issue.code === 'invalid_type' && issue.path.length <= 1 ? 1 : 0);
  }, 0);

/** The shape that was meant, by the keys that were sent; when they name none, one refusal for them all. */
const refusalsOfShapes = (issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly Refusal[] => {
  const shapes = SHAPES[String(path.at(-1))];
  const { input } = issue;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const code = input === undefined ? 'field-missing' : 'field-wrong-type';
    return [{ code, field: fieldOf(path), params: { expected: 'object' } }];
  }
  if (shapes && !Object.keys(input).some((key) => shapes.keys.includes(key))) {
    return [{ code: shapes.code, field: fieldOf(path) }];
  }
  const [nearest = []] = issue.errors.toSorted((a, b) => distance(a) - distance(b));
  return nearest.flatMap((each) => refusalsOfIssue(each, path));
};

/** A key too many: of another shape of the same values, or of nothing that is known here. */
const refusalOfKey = (key: string, path: Path): Refusal => {
  const shapes = SHAPES[String(path.at(-1))];
  return shapes?.keys.includes(key)
    ? { code: shapes.code, field: fieldOf(path) }
    : { code: 'field-unknown', field: fieldOf([...path, key]) };
};

const codeOfIssue = (issue: Issue): RefusalCode => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field-missing';
  if (isRefusalCode(issue.message)) return issue.message;
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'field-out-of-range';
  if (issue.code === 'invalid_value') return issue.input === undefined ? 'field-missing' : 'choice-unknown';
  return 'field-wrong-type';
};

type Params = NonNullable<Refusal['params']>;

/** What was sent, to be named in the sentence: when it is short, and printable. */
const inputOf = ({ input, message }: Issue): Params | undefined =>
  typeof input === 'string' && input.length <= 100 && message !== 'text-control-characters' ? { input } : undefined;

const paramsOfIssue = (issue: Issue): Params | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected };
    case 'too_big':
      return { maximum: Number(issue.maximum) };
    case 'too_small':
      return { minimum: Number(issue.minimum) };
    case 'invalid_value':
      return { choices: issue.values.map(String) };
    default:
      return inputOf(issue);
  }
};

/** An unknown kind of command, change or measure: the union's discriminator fits none of its members. */
const refusalOfDiscriminator = (issue: z.core.$ZodIssueInvalidUnion, path: Path): Refusal => {
  const { discriminator = 'type' } = issue as { discriminator?: string };
  const at = path.at(-1) === discriminator ? path : [...path, discriminator];
  const { input } = issue;
  const sent: unknown =
    typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[discriminator] : input;
  if (sent === undefined) return { code: 'field-missing', field: fieldOf(at) };
  const code = at.length === 1 ? 'command-unknown' : 'choice-unknown';
  return { code, field: fieldOf(at), ...(typeof sent === 'string' ? { params: { input: sent.slice(0, 60) } } : {}) };
};

const refusalsOfIssue = (issue: Issue, above: Path): readonly Refusal[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => refusalOfKey(key, path));
  }
  if (issue.code === 'invalid_union') {
    return issue.errors.length === 0 ? [refusalOfDiscriminator(issue, path)] : refusalsOfShapes(issue, path);
  }
  const params = paramsOfIssue(issue);
  const field = path.length > 0 ? { field: fieldOf(path) } : {};
  return [{ code: codeOfIssue(issue), ...field, ...(params ? { params } : {}) }];
};

/** What is wrong with the shape of a command, one refusal a field, each naming it as `changes.0.data.unit`. */
export const refusalsOfIssues = (issues: readonly Issue[]): readonly Refusal[] => {
  const byField = new Map<string, Refusal>();
  for (const refusal of issues.flatMap((issue) => refusalsOfIssue(issue, []))) {
    const field = refusal.field ?? '';
    if (!byField.has(field)) byField.set(field, refusal);
  }
  return [...byField.values()];
};
