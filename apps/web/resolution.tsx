import { useCallback, useEffect } from 'react';
import * as api from './api/client.ts';
import { useLive } from './api/use-live.ts';
import { useReading } from './api/use-reading.ts';
import { Frame } from './frame/frame.tsx';
import { Loading, ProblemNotice } from './frame/notices.tsx';
import { ApprovalsPage } from './pages/approvals/approvals-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { RecordPage } from './pages/record/record-page.tsx';
import { TargetPage } from './pages/target/target-page.tsx';
import { useAddress } from './router.tsx';
import { opens, type Session } from './session.ts';
import { m } from './words/language.ts';

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
  const { again: readStatus } = reading;
  const { again: readQueue } = queue;
  const changed = useCallback(() => {
    readStatus();
    readQueue();
  }, [readStatus, readQueue]);
  const live = useLive(ledger, !isPast, changed);

  const { answer, problem } = reading;
  const code = /^\/chi-tieu\/([^/]+)$/.exec(pathname)?.[1];
  const title =
    code ?? (pathname === '/ghi' ? m.nav.record : pathname === '/phe-duyet' ? m.nav.approvals : m.nav.overview);
  useEffect(() => {
    document.title = `${title} · ${m.brand}`;
  }, [title]);
  const page = () => {
    if (!answer) return problem ? null : <Loading />;
    const seen = { session, moment, isPast, live, changed };
    if (pathname === '/') return <OverviewPage status={answer} {...seen} />;
    if (code !== undefined) return <TargetPage key={code} code={decodeURIComponent(code)} status={answer} {...seen} />;
    if (pathname === '/ghi' && opens(session, 'record')) return <RecordPage status={answer} {...seen} />;
    if (pathname === '/phe-duyet' && decides) {
      if (queue.problem) return <ProblemNotice problem={queue.problem} again={readQueue} />;
      return queue.answer ? <ApprovalsPage queue={queue.answer} status={answer} {...seen} /> : <Loading />;
    }
    return <p>{m.problems.noPage}</p>;
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
      {page()}
    </Frame>
  );
};
