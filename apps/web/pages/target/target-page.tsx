import { Suspense } from 'react';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { later } from '../../frame/later.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { Link } from '../../router.tsx';
import { isA } from '../../session.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { Course } from './course.tsx';
import { Definition } from './definition.tsx';
import { History } from './history.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Results } from './results.tsx';
import { SixClarities } from './six-clarities.tsx';
import { Trace } from './trace.tsx';

const Estimate = later(async () => ({ default: (await import('./estimate.tsx')).Estimate }));
const ResultActs = later(async () => ({ default: (await import('./result-acts.tsx')).ResultActs }));

/** One target: the verdict, why it is what it is, and every event it rests on. */
export const TargetPage = ({ code, status, session, moment, isPast, live }: Seen & { readonly code: string }) => {
  const key = `${code}|${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const reading = useReading(key, () => api.target(session.ledger, code, moment), status.position);
  const telling = useReading(key, () => api.history(session.ledger, code, moment), status.position);
  const { answer, problem } = reading;
  if (!answer) return problem ? <ProblemNotice problem={problem} again={reading.again} /> : <Loading />;
  const { name, theme } = answer.status;
  const records = !isPast && isA(session, 'clerk');
  return (
    <>
      <MomentHead answer={answer} isPast={isPast} live={live}>
        <nav className="crumb" aria-label={m.nav.path}>
          <ol>
            <li>
              <Link href="/">{m.nav.overview}</Link>
            </li>
            <li>{theme}</li>
          </ol>
        </nav>
        <h1>
          <span className="muted">{code}</span> {name}
        </h1>
      </MomentHead>
      <KeyFigures answer={answer} session={session} />
      <div className="cols cols-main">
        <div className="stack">
          <Course ledger={session.ledger} answer={answer} moment={moment} isPast={isPast} />
          <Results answer={answer}>
            {records && (
              <Suspense fallback={<Loading />}>
                <ResultActs ledger={session.ledger} answer={answer} />
              </Suspense>
            )}
          </Results>
          <Suspense fallback={<Loading />}>
            <Estimate ledger={session.ledger} answer={answer} states={records} />
          </Suspense>
          <SixClarities settings={answer.settings} />
        </div>
        <div className="stack">
          <Trace answer={answer} history={telling.answer} />
          <Definition answer={answer} />
        </div>
      </div>
      <section className="sheet" aria-labelledby="lich-su">
        <div className="sheet-head">
          <h2 id="lich-su">{m.target.history}</h2>
        </div>
        <div className="sheet-body">
          {telling.answer && <History answer={telling.answer} />}
          {telling.problem && <ProblemNotice problem={telling.problem} again={telling.again} />}
        </div>
      </section>
    </>
  );
};
