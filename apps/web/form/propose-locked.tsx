import { Icon } from '../frame/shapes.tsx';
import { m } from '../words/language.ts';

/** In the place of forms that this account's roles do not open: why, and who can. */
export const ProposeLocked = () => (
  <p className="sheet-body locked">
    <Icon name="i-lock" />
    <span>
      <b>{m.form.locked}</b> {m.form.proposeLocked}
    </span>
  </p>
);
