import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProblemNotice } from '../../frame/notices.tsx';

/** What a proposal would change, a sentence a change: read before it is decided. */
export const ProposalChanges = ({ ledger, proposal }: { readonly ledger: string; readonly proposal: number }) => {
  const { answer, problem } = useReading(String(proposal), () => api.proposal(ledger, proposal));
  if (problem) return <ProblemNotice problem={problem} />;
  const sentences = answer?.changes.map(({ sentence }) => sentence) ?? [];
  return (
    <ul className="plain">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
};
