/** The docs page's stylesheet: the colours of the ledger's own pages, dark and light. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9d4c7, #3d3a33); --soft: light-dark(#f6f3ea, #23211c);
  --ink: light-dark(#1d1b16, #ece7da); --quiet: light-dark(#5d584b, #b3ac9a); --red: light-dark(#98181c, #e08a86); }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: light-dark(#fff, #181712);
  font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; border-left: 3px solid var(--red); padding-left: .6rem }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem }
details { border: 1px solid var(--line); border-bottom: 0 }
details:last-of-type { border-bottom: 1px solid var(--line) }
summary { padding: .55rem .8rem; cursor: pointer; overflow-wrap: anywhere }
summary:focus-visible { outline: 3px solid var(--red) }
summary b { display: inline-block; min-width: 4.2rem; text-transform: uppercase }
summary span { color: var(--quiet); display: block; padding-left: 4.4rem }
.body { padding: .2rem .8rem 1rem; background: var(--soft) }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem }
th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
th { font-weight: 600; color: var(--quiet) }
pre { overflow-x: auto; margin: .3rem 0; padding: .6rem; border: 1px solid var(--line); font: 14px/1.45 ui-monospace, monospace }
a { color: inherit }
`;
