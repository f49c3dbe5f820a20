import type { EffectsAnswer, TargetStatus } from '../api/answers.ts';
import { actualText, paceText, percent } from '../words/format.ts';
import { m } from '../words/language.ts';
import { Change } from './change.tsx';
import { Verdict } from './verdict.tsx';

type Moved = EffectsAnswer['targets'][number];

const figure = (of: TargetStatus | null): string =>
  of?.actual === undefined || of.actual === null ? m.record.none : actualText(of.actual, of.goal);
const pace = (of: TargetStatus | null): string | undefined =>
  of?.pace === undefined || of.pace === null ? undefined : paceText(of.pace);
const share = (of: TargetStatus | null): string | undefined =>
  of?.percentOfGoal === undefined || of.percentOfGoal === null ? undefined : percent(of.percentOfGoal);

/** A figure where it changes; nothing where it does not. */
const Figure = ({ name, was, now }: { readonly name: string; readonly was?: string; readonly now?: string }) =>
  was === now ? null : <Change name={name} was={was ?? m.record.none} now={now ?? m.record.none} />;

/** What would come of one target, old → new; that nothing changes is said. `named` puts its code before the verdict. */
export const Outcome = ({ before, after, named }: Moved & { readonly named?: boolean }) => {
  const one = after ?? before;
  if (!one) return null;
  const same = before?.status === after?.status && before?.missing === after?.missing;
  const optional = (name: string, was: string | undefined, now: string | undefined) => (
    <Figure name={name} {...(was === undefined ? {} : { was })} {...(now === undefined ? {} : { now })} />
  );
  return (
    <>
      {optional(named ? one.code : m.record.total, figure(before), figure(after))}
      {optional(m.overview.short.percent, share(before), share(after))}
      {optional(m.overview.short.pace, pace(before), pace(after))}
      {same || !before || !after ? (
        <tr>
          <th scope="row">{named ? one.code : m.record.verdict}</th>
          <td className="same">
            <Verdict of={one} /> {same ? m.record.unchanged : after ? m.record.begins : m.record.ends}
          </td>
        </tr>
      ) : (
        <Change name={named ? one.code : m.record.verdict} was={<Verdict of={before} />} now={<Verdict of={after} />} />
      )}
    </>
  );
};
