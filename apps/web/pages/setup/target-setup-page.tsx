import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProposeLocked } from '../../form/propose-locked.tsx';
import { WaitingProposals } from '../../form/waiting-proposals.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { Link } from '../../router.tsx';
import { mayPropose } from '../../session.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { BaselineForm } from './baseline-form.tsx';
import { DefinitionForm } from './definition-form.tsx';
import { DroppingForm, InterpretationForm, ResponsibilityForm, RevisionForm } from './setting-forms.tsx';
import { RoadmapForm } from './roadmap-form.tsx';
import { SettingsInForce } from './settings-in-force.tsx';

const TYPES = [
  'TargetSet',
  'TargetDropped',
  'InterpretationConfirmed',
  'BaselineSet',
  'RoadmapApproved',
  'TargetRevised',
  'ResponsibilityAssigned',
];

/** One target's settings: what holds, and every way to propose another. */
const TargetSetupPage = ({ session, status, moment, isPast, live, code }: Seen & { readonly code: string }) => {
  const { ledger } = session;
  const key = `${code}|${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const { answer, problem, again } = useReading(key, () => api.target(ledger, code, moment), status.position);
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  const forms = { ledger, answer };
  return (
    <>
      <MomentHead answer={answer} isPast={isPast} live={live}>
        <nav className="crumb" aria-label={m.nav.path}>
          <ol>
            <li>
              <Link href="/thiet-lap">{m.nav.setup}</Link>
            </li>
            <li aria-current="page">{code}</li>
          </ol>
        </nav>
        <h1>
          {code} {answer.status.name}
        </h1>
      </MomentHead>
      <section className="sheet" aria-labelledby="dang-dung">
        <div className="sheet-head">
          <h2 id="dang-dung">{m.setup.today}</h2>
        </div>
        <SettingsInForce answer={answer} />
        {!isPast && mayPropose(session) && (
          <>
            <DefinitionForm {...forms} targets={status.targets} />
            <BaselineForm {...forms} />
            <RoadmapForm {...forms} />
            <RevisionForm {...forms} />
            <InterpretationForm {...forms} />
            <ResponsibilityForm {...forms} />
            <DroppingForm {...forms} />
          </>
        )}
        {!isPast && !mayPropose(session) && <ProposeLocked />}
      </section>
      <WaitingProposals
        ledger={ledger}
        position={status.position}
        types={TYPES}
        only={({ data }) => 'target' in data && data.target === code}
      />
    </>
  );
};
export default TargetSetupPage;
