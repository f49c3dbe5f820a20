import type { StatusAnswer } from '../../api/answers.ts';
import { type Status, STATUSES } from '#resolution/verdict/verdict';
import { Icon } from '../../frame/shapes.tsx';
import { Link } from '../../router.tsx';
import { m } from '../../words/language.ts';

export type TallyKey = Status | 'unnamed';

interface TallyProps {
  readonly status: StatusAnswer;
  readonly pressed: TallyKey | null;
  /** null: the pressed one was pressed again, everything is shown. */
  readonly onPress: (verdict: TallyKey | null) => void;
}

/** How many targets have each verdict; every announced one is a cell, so that 25 always make 25. */
export const Tally = ({ status, pressed, onPress }: TallyProps) => {
  const button = (key: TallyKey, count: number, icon: string, word: string) => (
    <button type="button" aria-pressed={pressed === key} onClick={() => onPress(pressed === key ? null : key)}>
      <Icon name={icon} />
      <b>{count}</b> {word}
    </button>
  );
  return (
    <section className="sheet" aria-labelledby="tong-hop">
      <h2 id="tong-hop" className="sr">
        {m.overview.summary(status.announcedTargets)}
      </h2>
      <ul className="tally">
        {STATUSES.filter((key) => status.summary[key] > 0).map((key) => (
          <li key={key} className={`st-${key}`}>
            {button(key, status.summary[key], `st-${key}`, m.words.statuses[key])}
            <div className="cells">
              {status.targets
                .filter((target) => target.status === key)
                .map(({ code, name }) => (
                  <Link key={code} href={`/chi-tieu/${code}`} aria-label={`${code} ${name}`}>
                    <span>{code.replace(/^.*-/, '')}</span>
                  </Link>
                ))}
            </div>
          </li>
        ))}
        {status.summary.unnamed > 0 && (
          <li className="st-unpublished">
            {button('unnamed', status.summary.unnamed, 'st-unpublished', m.overview.unnamed)}
            <div className="cells" aria-hidden="true">
              {Array.from({ length: status.summary.unnamed }, (_, index) => (
                <i key={index} />
              ))}
            </div>
          </li>
        )}
      </ul>
    </section>
  );
};
