import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { Sentences } from '../../form/sentences.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';

/** What a proposal would change, a sentence a change: read before it is decided. */
export const ProposalChanges = ({ ledger, proposal }: { readonly ledger: string; readonly proposal: number }) => {
  const { answer, problem, again } = useReading(String(proposal), () => api.proposal(ledger, proposal));
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  return <Sentences of={answer.changes.map(({ sentence }) => sentence)} />;
};
