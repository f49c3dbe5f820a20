import type { EffectsBody } from '../api/answers.ts';
import * as api from '../api/client.ts';
import { useReading } from '../api/use-reading.ts';
import { ProblemNotice } from '../frame/notices.tsx';
import { Outcome } from '../status/outcome.tsx';
import { m } from '../words/language.ts';
import { type Changed, SettingChange } from './setting-change.tsx';

type Change = NonNullable<EffectsBody['propose']>[number];

interface ProposedEffectProps {
  readonly ledger: string;
  /** What would be proposed, one change or several together; undefined while it is not whole. */
  readonly change: Change | readonly Change[] | undefined;
  /** What it would set, old → new: said as it is typed, before the whole change can be asked about. */
  readonly settings?: readonly Changed[];
}

/** What a change would do to the verdicts once it is approved, or why the ledger would refuse it: before it is proposed. */
export const ProposedEffect = ({ settings = [], ...asked }: ProposedEffectProps) => (
  <>
    <SettingChange rows={settings} />
    <OnVerdicts {...asked} />
  </>
);

const OnVerdicts = ({ ledger, change }: Omit<ProposedEffectProps, 'settings'>) => {
  const { answer, problem } = useReading(JSON.stringify(change ?? null), async () =>
    change ? api.effects(ledger, { propose: [change].flat() }) : undefined,
  );
  if (problem) return <ProblemNotice problem={problem} />;
  if (!answer) return null;
  if (answer.targets.length === 0) return <p className="muted">{m.approvals.movesNothing}</p>;
  return (
    <table className="effect">
      <caption>
        <b className="small">{m.record.ifApproved}</b>
      </caption>
      <tbody>
        {answer.targets.map(({ before, after }) => (
          <Outcome key={(before ?? after)?.code} before={before} after={after} named />
        ))}
      </tbody>
    </table>
  );
};
