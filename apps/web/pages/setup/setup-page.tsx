import type { TargetStatus } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProposeLocked } from '../../form/propose-locked.tsx';
import { WaitingProposals } from '../../form/waiting-proposals.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Link } from '../../router.tsx';
import { mayPropose } from '../../session.ts';
import { figure, goal } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { DefinitionForm } from './definition-form.tsx';
import { SchemeForms } from './scheme-forms.tsx';
import { SchemeTable } from './scheme-table.tsx';
import { takesBaseline } from './typed-definition.ts';

const TYPES = [
  'TargetSet',
  'TargetDropped',
  'InterpretationConfirmed',
  'BaselineSet',
  'RoadmapApproved',
  'TargetRevised',
  'ResponsibilityAssigned',
  'SchemeAdopted',
  'SchemeRevised',
  'SchemeStepCompleted',
  'SchemeStepReopened',
];

const isFlagged = ({ flags }: TargetStatus, flag: string): boolean => flags.some((one) => one.flag === flag);

const baselineOf = ({ baseline, kind }: TargetStatus): string => {
  if (!takesBaseline(kind)) return m.setup.notNeeded;
  return baseline === null ? m.setup.none : figure(baseline);
};

/** What every target is measured against and what is still missing, and the schemes; each change a proposal. */
const SetupPage = ({ session, status, moment, isPast, live }: Seen) => {
  const { ledger } = session;
  const key = `${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const schemes = useReading(key, () => api.schemes(ledger, moment), status.position);
  const founding = useReading('resolution', () => api.resolution(ledger));
  const { columns } = m.setup;
  const proposes = !isPast && mayPropose(session);
  return (
    <>
      <MomentHead answer={status} isPast={isPast} live={live}>
        <h1>{m.nav.setup}</h1>
        <p>{m.setup.lead}</p>
      </MomentHead>
      <section className="sheet" aria-labelledby="cac-chi-tieu">
        <div className="sheet-head">
          <h2 id="cac-chi-tieu">{m.setup.targets}</h2>
        </div>
        <RowsTable
          label={m.setup.targets}
          columns={[columns.target, columns.goal, columns.baseline, columns.roadmap, columns.interpretation]}
          rows={status.targets.map((target) => ({
            key: target.code,
            cells: [
              <Link key="link" href={`/thiet-lap/${target.code}`}>
                {target.code} {target.name}
              </Link>,
              target.goal === null ? m.setup.notPublic : `${goal(target.goal)} ${target.unit}`,
              baselineOf(target),
              isFlagged(target, 'linearAssumption') ? m.setup.noRoadmap : m.setup.roadmapFine,
              isFlagged(target, 'interpretationUnconfirmed') ? m.setup.unconfirmed : m.setup.readingFine,
            ],
          }))}
        />
        {proposes && founding.answer && (
          <DefinitionForm ledger={ledger} targets={status.targets} termTo={founding.answer.termTo} />
        )}
        {!isPast && !proposes && <ProposeLocked />}
      </section>
      <section className="sheet" aria-labelledby="cac-de-an">
        <div className="sheet-head">
          <h2 id="cac-de-an">{m.setup.schemes}</h2>
        </div>
        {schemes.problem && <ProblemNotice problem={schemes.problem} again={schemes.again} />}
        {!schemes.answer && !schemes.problem && <Loading />}
        {schemes.answer && <SchemeTable schemes={schemes.answer.rows} />}
        {schemes.answer && proposes && <SchemeForms ledger={ledger} schemes={schemes.answer.rows} />}
        {!isPast && !proposes && <ProposeLocked />}
      </section>
      <WaitingProposals ledger={ledger} position={status.position} types={TYPES} />
    </>
  );
};
export default SetupPage;
