/** Absence is said: a dash for the eye, the reason for the ear. */
export const None = ({ why }: { readonly why: string }) => (
  <>
    <span className="none" aria-hidden="true">
      —
    </span>
    <span className="sr">{why}</span>
  </>
);
