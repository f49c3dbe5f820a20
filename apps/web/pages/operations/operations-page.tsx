import { useEffect, useState } from 'react';
import { acknowledge, cancelRebuild, startRebuild } from '../../api/operations.ts';
import type { ReportRow } from '../../api/answers.ts';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { m } from '../../words/language.ts';
import { Checks } from './checks.tsx';
import { LastDrift } from './drift.tsx';
import { Generations } from './generations.tsx';
import { Alarms, Health } from './health.tsx';
import { whole } from './operations-words.ts';
import { RebuildPanel } from './rebuild-panel.tsx';
import { Reports } from './reports.tsx';
import { Runs } from './runs.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { useOperations } from './use-operations.ts';

const say = m.operations;

/** Vận hành: whether the views are well, what is being rebuilt, when it is done next, and what became of every run. */
const OperationsPage = ({ openLedger = '' }: { readonly openLedger?: string }) => {
  const { answer, problem, again } = useOperations();
  const sending = useSending();
  const [shown, setShown] = useState<{ readonly run: number | undefined }>();
  useEffect(() => document.getElementById('bien-ban')?.focus(), [shown]);
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  const [latest] = answer.runs;
  const act = async (what: string, work: () => Promise<unknown>, said: string): Promise<void> => {
    await sending.send([what, latest?.id], work, () => said);
    again();
  };
  const seen = (report: ReportRow): void =>
    void act(`seen ${report.id}`, () => acknowledge(report.id), say.acknowledged(whole(report.id)));
  return (
    <>
      <div className="head">
        <div>
          <h1>{m.nav.operations}</h1>
          <p>
            <strong>{say.lead(whole(answer.ledgers), whole(answer.events))}</strong>. {say.leadAfter}
          </p>
        </div>
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      <Health answer={answer} />
      <Alarms
        answer={answer}
        openLedger={openLedger}
        onAgain={(ledger) => void act(`again ${ledger}`, () => startRebuild(ledger), say.started)}
        onAcknowledge={seen}
      />
      <div className="cols cols-main">
        <div className="stack">
          <RebuildPanel
            answer={answer}
            sending={sending}
            onStart={() => void act('start', () => startRebuild(), say.started)}
            onCancel={() => void act('cancel', cancelRebuild, say.cancelled)}
          />
          <Checks checks={answer.checks} onSet={again} />
        </div>
        <ScheduleForm schedule={answer.schedule} onSet={again} />
      </div>
      <div className="cols cols-half">
        <Generations
          count={answer.ledgers}
          lastCheck={answer.checks.last}
          version={latest?.outcome === 'running' ? 0 : (latest?.id ?? 0)}
          onReverted={again}
        />
        <Runs runs={answer.runs} onReports={(run) => setShown({ run })} />
      </div>
      {shown && <Reports key={shown.run} run={shown.run} openLedger={openLedger} onClose={() => setShown(undefined)} />}
      <LastDrift report={answer.lastDrift} openLedger={openLedger} />
    </>
  );
};
export default OperationsPage;
