import { m } from '../words/language.ts';

/** A whole roster is one proposal: of so many changes the first are read at a glance, the rest on demand. */
const AT_A_GLANCE = 5;

const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="plain">
    {of.map((sentence, index) => (
      <li key={index}>{sentence}</li>
    ))}
  </ul>
);

/** The changes of a proposal in words. */
export const Sentences = ({ of }: { readonly of: readonly string[] }) => {
  const rest = of.slice(AT_A_GLANCE);
  return (
    <>
      <List of={of.slice(0, AT_A_GLANCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{m.approvals.moreChanges(rest.length)}</summary>
          <List of={rest} />
        </details>
      )}
    </>
  );
};
