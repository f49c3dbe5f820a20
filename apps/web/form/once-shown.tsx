import { useState } from 'react';
import { m } from '../words/language.ts';

/** A secret that is shown this once, and copied with one press. */
export const OnceShown = ({ lead, secret }: { readonly lead: string; readonly secret: string }) => {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(m.form.copied);
    } catch {
      // Without HTTPS, or where the person said no: the text itself can still be selected.
      setSaid(m.form.notCopied);
    }
  };
  return (
    <div className="sheet-body" role="status">
      <p>{lead}</p>
      <p className="once">
        <code className="secret">{secret}</code>
        <button className="btn" type="button" onClick={() => void copy()}>
          {m.form.copy}
        </button>
        <span>{said}</span>
      </p>
    </div>
  );
};
