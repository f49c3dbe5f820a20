import { Suspense, useCallback, useEffect } from 'react';
import * as api from './api/client.ts';
import { useLive } from './api/use-live.ts';
import { useReading } from './api/use-reading.ts';
import { Frame } from './frame/frame.tsx';
import { OpenResolution } from './frame/known-moments.tsx';
import { later } from './frame/later.tsx';
import { Loading, ProblemNotice } from './frame/notices.tsx';
import { ApprovalsPage } from './pages/approvals/approvals-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { RecordPage } from './pages/record/record-page.tsx';
import { TargetPage } from './pages/target/target-page.tsx';
import { useAddress } from './router.tsx';
import { pageAt } from './places.ts';
import { opens, type Session } from './session.ts';
import { m } from './words/language.ts';

/** Pages that few people open come when they are opened: none of them delays the overview. */
const FeedPage = later(() => import('./pages/feed/feed-page.tsx'));
const ReplayPage = later(() => import('./pages/replay/replay-page.tsx'));
const UnitsPage = later(() => import('./pages/units/units-page.tsx'));
const SetupPage = later(() => import('./pages/setup/setup-page.tsx'));
const TargetSetupPage = later(() => import('./pages/setup/target-setup-page.tsx'));
const ClosingPage = later(() => import('./pages/closing/closing-page.tsx'));
const OperationsPage = later(() => import('./pages/operations/operations-page.tsx'));
const AdministrationPage = later(() => import('./pages/administration/administration-page.tsx'));

/** One resolution's ledger: read at the moment the address names, and anew whenever the ledger records something. */
export const Resolution = ({
  session,
  onOpen,
}: {
  readonly session: Session;
  readonly onOpen: (ledger: string) => void;
}) => {
  const { ledger } = session;
  const { pathname, searchParams } = useAddress();
  const moment = { at: searchParams.get('at') ?? undefined, asOf: searchParams.get('asOf') ?? undefined };
  const isPast = moment.at !== undefined || moment.asOf !== undefined;
  const decides = opens(session, 'approvals');

  const reading = useReading(`${moment.at ?? ''}|${moment.asOf ?? ''}`, () => api.status(ledger, moment));
  const queue = useReading(decides ? 'queue' : 'none', async () => (decides ? api.approvals(ledger) : undefined));
  const founding = useReading('resolution', () => api.resolution(ledger));
  const { again: readStatus } = reading;
  const { again: readQueue } = queue;
  const changed = useCallback(() => {
    readStatus();
    readQueue();
  }, [readStatus, readQueue]);
  const live = useLive(ledger, !isPast, changed);

  const { answer, problem } = reading;
  const { name, about } = pageAt(pathname);
  const title = about ?? (name === undefined || name === 'target' ? m.nav.overview : m.nav[name]);
  useEffect(() => {
    document.title = `${title} · ${m.brand}`;
  }, [title]);
  const page = () => {
    if (!answer) return problem ? null : <Loading />;
    const seen = { session, moment, isPast, live, changed, status: answer };
    if (name === 'target' && about !== undefined) return <TargetPage key={about} code={about} {...seen} />;
    if (name === undefined || name === 'target' || !opens(session, name)) return <p>{m.problems.noPage}</p>;
    switch (name) {
      case 'overview':
        return <OverviewPage {...seen} />;
      case 'record':
        return <RecordPage {...seen} />;
      case 'approvals':
        if (queue.problem) return <ProblemNotice problem={queue.problem} again={readQueue} />;
        return queue.answer ? <ApprovalsPage queue={queue.answer} {...seen} /> : <Loading />;
      case 'feed':
        return <FeedPage {...seen} />;
      case 'replay':
        return <ReplayPage {...seen} />;
      case 'units':
        return <UnitsPage {...seen} />;
      case 'setup':
        return about === undefined ? <SetupPage {...seen} /> : <TargetSetupPage key={about} code={about} {...seen} />;
      case 'closing':
        return <ClosingPage {...seen} />;
      case 'operations':
        return <OperationsPage openLedger={ledger} />;
      case 'administration':
        return <AdministrationPage {...seen} />;
    }
  };
  return (
    <Frame
      session={session}
      onOpen={onOpen}
      organisation={answer?.organisation}
      nature={answer?.nature}
      waiting={queue.answer?.rows.filter(({ kind }) => kind !== 'returned').length ?? 0}
      foot={answer ? [m.foot.ledger(ledger, answer.position), m.foot.rules(answer.rulesVersion)] : []}
    >
      {problem && <ProblemNotice problem={problem} again={changed} />}
      <OpenResolution value={{ ledger, termFrom: founding.answer?.termFrom }}>
        <Suspense fallback={<Loading />}>{page()}</Suspense>
      </OpenResolution>
    </Frame>
  );
};
