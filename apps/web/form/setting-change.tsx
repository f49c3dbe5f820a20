import { Change } from '../status/change.tsx';
import { m } from '../words/language.ts';

/** A setting as it stands and as it would be, in words. */
export interface Changed {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/** What a proposal would set, old → new, before its effect on the verdicts; that nothing would be another is said. */
export const SettingChange = ({ rows }: { readonly rows: readonly Changed[] }) => {
  if (rows.length === 0) return null;
  const others = rows.filter(({ was, now }) => was !== now);
  if (others.length === 0) return <p className="muted">{m.form.sameAsNow}</p>;
  return (
    <table className="effect settings">
      <caption>
        <b className="small">{m.form.wouldSet}</b>
      </caption>
      <tbody>
        {others.map(({ name, was, now }) => (
          <Change key={name} name={name} was={was} now={now} />
        ))}
      </tbody>
    </table>
  );
};
