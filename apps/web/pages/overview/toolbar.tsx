import type { TargetStatus } from '../../api/answers.ts';
import type { Flag } from '#resolution/verdict/verdict';
import { m } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';

const FLAGS: readonly Flag['flag'][] = [
  'overdue',
  'waiting',
  'corrected',
  'interpretationUnconfirmed',
  'linearAssumption',
];

/** The flag's word without its own number: the option's number counts targets. */
const wordOf = (flag: Flag['flag']): string => m.words.flags[flag](0).replace(/ 0$/, '');

interface ToolbarProps {
  readonly targets: readonly TargetStatus[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onPresent: () => void;
}

export const Toolbar = ({ targets, chosen, onChoose, onPresent }: ToolbarProps) => {
  const counted = (flag: Flag['flag']): number =>
    targets.filter(({ flags }) => flags.some((one) => one.flag === flag)).length;
  return (
    <div className="toolbar" role="search">
      <label className="sr" htmlFor="tim">
        {m.overview.search}
      </label>
      <input
        className="input"
        id="tim"
        type="search"
        placeholder={m.overview.search}
        autoComplete="off"
        value={chosen.search}
        onChange={({ target }) => onChoose({ ...chosen, search: target.value })}
      />
      <span className="seg only-wide" role="group" aria-label={m.overview.group}>
        {(['theme', 'breakthrough'] as const).map((by) => (
          <button key={by} type="button" aria-pressed={chosen.by === by} onClick={() => onChoose({ ...chosen, by })}>
            {by === 'theme' ? m.overview.byTheme : m.overview.byBreakthrough}
          </button>
        ))}
      </span>
      <label className="sr" htmlFor="loc">
        {m.overview.flagFilter}
      </label>
      <select
        className="input"
        id="loc"
        value={chosen.flag ?? ''}
        onChange={({ target }) => onChoose({ ...chosen, flag: FLAGS.find((flag) => flag === target.value) ?? null })}
      >
        <option value="">{m.overview.anyFlag}</option>
        {FLAGS.filter((flag) => counted(flag) > 0).map((flag) => (
          <option key={flag} value={flag}>
            {wordOf(flag)} ({counted(flag)})
          </option>
        ))}
      </select>
      {chosen.verdict !== null && (
        <button className="btn btn-quiet" type="button" onClick={() => onChoose({ ...chosen, verdict: null })}>
          {m.overview.allVerdicts}
        </button>
      )}
      <button className="btn only-wide present" type="button" onClick={onPresent}>
        {m.overview.present}
      </button>
    </div>
  );
};
