import type { TargetStatus } from '../api/answers.ts';
import type { Judgement } from '#resolution/verdict/verdict';
import { Icon } from '../frame/shapes.tsx';
import { m } from '../words/language.ts';

/** A verdict: shape, word and colour, and what it lacks when it lacks something. */
export const Verdict = ({
  of,
  large,
}: {
  readonly of: Pick<Judgement, 'status' | 'missing'>;
  readonly large?: boolean;
}) => (
  <span className={`st st-${of.status}${large ? ' st-l' : ''}`}>
    <Icon name={`st-${of.status}`} />
    {m.words.statuses[of.status]}
    {of.missing && <small>{m.words.missing[of.missing]}</small>}
  </span>
);

const LOOKS = {
  overdue: ['flag flag-loud', 'i-late'],
  waiting: ['flag', 'i-wait'],
  corrected: ['flag', 'i-pen'],
  interpretationUnconfirmed: ['flag flag-open', undefined],
  linearAssumption: ['flag flag-open', undefined],
} as const;

export const Flags = ({ flags }: { readonly flags: TargetStatus['flags'] }) =>
  flags.length === 0 ? null : (
    <ul className="flags" aria-label={m.overview.flags}>
      {flags.map((flag) => {
        const [look, icon] = LOOKS[flag.flag];
        return (
          <li key={flag.flag} className={look}>
            {icon && <Icon name={icon} small />}
            {m.words.flags[flag.flag]('count' in flag ? flag.count : 0)}
          </li>
        );
      })}
    </ul>
  );
