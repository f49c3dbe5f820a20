/** Every shape, once in the page: verdicts (st-), navigation (n-) and marks (i-). `<use>` draws them in the colour around it. */
export const Shapes = () => (
  <svg width="0" height="0" className="shapes" aria-hidden="true">
    <symbol id="n-home" viewBox="0 0 18 18">
      <path className="pen" d="M3 4.5h12M3 9h8M3 13.5h10" strokeWidth="2" />
    </symbol>
    <symbol id="n-pen" viewBox="0 0 18 18">
      <path className="pen" d="M3 15l.8-3.4L12 3.4l2.6 2.6-8.2 8.2z" strokeWidth="1.6" />
    </symbol>
    <symbol id="n-check" viewBox="0 0 18 18">
      <path className="pen" d="M2.5 2.5h13v13h-13zM5.5 9.2l2.4 2.3 4.6-5" strokeWidth="1.6" />
    </symbol>
    <symbol id="n-replay" viewBox="0 0 18 18">
      <path className="pen" d="M3.2 6.2A6.7 6.7 0 1 1 2.3 9M3 2.5v3.9h3.9M9 5.5V9.3l2.6 1.6" strokeWidth="1.6" />
    </symbol>
    <symbol id="n-more" viewBox="0 0 18 18">
      <circle cx="3.5" cy="9" r="1.7" fill="currentColor" />
      <circle cx="9" cy="9" r="1.7" fill="currentColor" />
      <circle cx="14.5" cy="9" r="1.7" fill="currentColor" />
    </symbol>
    <symbol id="st-achieved" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path className="cut" d="M5 9.4 8 12.2 13.2 6.4" strokeWidth="2" />
    </symbol>
    <symbol id="st-onTrack" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path className="cut" d="M5 9h7.4M9.4 5.8 12.6 9l-3.2 3.2" strokeWidth="1.9" />
    </symbol>
    <symbol id="st-atRisk" viewBox="0 0 18 18">
      <path d="M9 1.2 17.4 16H.6z" fill="currentColor" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
      <path className="cut" d="M9 6.6v4.2M9 13.4v.1" strokeWidth="2" />
    </symbol>
    <symbol id="st-behind" viewBox="0 0 18 18">
      <path d="M9 16.8.6 2h16.8z" fill="currentColor" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
      <path className="cut" d="M6.2 6.2 9 9.6l2.8-3.4" strokeWidth="2" />
    </symbol>
    <symbol id="st-notAchieved" viewBox="0 0 18 18">
      <rect x="1.5" y="1.5" width="15" height="15" rx="1.5" fill="currentColor" />
      <path className="cut" d="M5.8 5.8l6.4 6.4M12.2 5.8l-6.4 6.4" strokeWidth="2" />
    </symbol>
    <symbol id="st-insufficientBasis" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path className="pen" d="M6.9 7.1c.1-2.7 4.3-2.6 4.2 0 0 1.5-2.1 1.6-2.1 3.1M9 12.9v.1" strokeWidth="1.6" />
    </symbol>
    <symbol id="st-unpublished" viewBox="0 0 18 18">
      <rect
        x="2"
        y="2"
        width="14"
        height="14"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="3 2.2"
      />
    </symbol>
    <symbol id="i-wait" viewBox="0 0 18 18">
      <path
        className="pen"
        d="M5 2.5h8M5 15.5h8M5.5 2.5c0 4 3.5 4 3.5 6.5s-3.5 2.5-3.5 6.5M12.5 2.5c0 4-3.5 4-3.5 6.5s3.5 2.5 3.5 6.5"
        strokeWidth="1.5"
      />
    </symbol>
    <symbol id="i-late" viewBox="0 0 18 18">
      <path className="pen" d="M9 1.8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 9 1.8zM9 5v4.5M9 12.6v.1" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-pen" viewBox="0 0 18 18">
      <path className="pen" d="M3 15l.8-3.4L12 3.4l2.6 2.6-8.2 8.2zM10.6 4.8l2.6 2.6" strokeWidth="1.6" />
    </symbol>
    <symbol id="st-exceeded" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path className="cut" d="M5.5 9 9 5.5 12.5 9M5.5 12.8 9 9.3l3.5 3.5" strokeWidth="1.8" />
    </symbol>
    <symbol id="st-regressed" viewBox="0 0 18 18">
      <path d="M9 .6 17.4 9 9 17.4.6 9z" fill="currentColor" />
      <path className="cut" d="M12 9H6.2M8.4 6.6 6 9l2.4 2.4" strokeWidth="1.8" />
    </symbol>
    <symbol id="st-notDue" viewBox="0 0 18 18">
      <path className="pen" d="M9 1.8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 9 1.8zM9 5v4.2l2.8 1.7" strokeWidth="1.7" />
    </symbol>
    <symbol id="st-noData" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.7" strokeDasharray="3.2 2.45" />
    </symbol>
    <symbol id="i-check" viewBox="0 0 18 18">
      <path className="pen" d="M3 9.4 7 13.2 15 4.8" strokeWidth="2" />
    </symbol>
    <symbol id="i-return" viewBox="0 0 18 18">
      <path className="pen" d="M7 3 3 7l4 4M3 7h7.5a4 4 0 0 1 0 8H7" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-offline" viewBox="0 0 18 18">
      <path
        className="pen"
        d="M2 7c4-3.6 10-3.6 14 0M4.8 10c2.5-2.1 5.9-2.1 8.4 0M9 13.6v.1M3 16 15 2"
        strokeWidth="1.7"
      />
    </symbol>
    <symbol id="i-file" viewBox="0 0 18 18">
      <path className="pen" d="M4 1.8h6.5L14 5.3v10.9H4zM10.3 2v3.5H14" strokeWidth="1.5" />
    </symbol>
    <symbol id="i-error" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path className="cut" d="M9 5v4.6M9 12.7v.1" strokeWidth="2" />
    </symbol>
    <symbol id="i-prev" viewBox="0 0 18 18">
      <path className="pen" d="M11.5 3.5 5.5 9l6 5.5" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-next" viewBox="0 0 18 18">
      <path className="pen" d="M6.5 3.5 12.5 9l-6 5.5" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-first" viewBox="0 0 18 18">
      <path className="pen" d="M5 3.5v11M13.5 3.5 7.5 9l6 5.5" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-last" viewBox="0 0 18 18">
      <path className="pen" d="M13 3.5v11M4.5 3.5l6 5.5-6 5.5" strokeWidth="1.8" />
    </symbol>
    <symbol id="i-lock" viewBox="0 0 18 18">
      <rect x="3.5" y="8" width="11" height="7.5" rx="1" fill="currentColor" />
      <path className="pen" d="M6 8V5.5a3 3 0 0 1 6 0V8" strokeWidth="1.7" />
    </symbol>
  </svg>
);

/** One shape, decoration beside its word: never read aloud. */
export const Icon = ({ name, small }: { readonly name: string; readonly small?: boolean }) => (
  <svg className="icon" aria-hidden="true" {...(small ? { width: 13, height: 13 } : {})}>
    <use href={`#${name}`} />
  </svg>
);
