/**
 * The allowed arrows of docs/architecture.md, as checks. Every rule is an error: a boundary that only warns is none.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (from, allowed) => ({
  name: `${from}-may-only-use-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${from}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps|test|scripts)/', pathNot: `^libs/(${[from, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('resolution', []),
    only('event-log', []),
    only('projections', ['event-log']),
    only('identity', []),
    only('ledger', ['resolution', 'event-log', 'projections']),
    only('operator', ['ledger', 'identity', 'event-log', 'projections']),
    only('simulation', ['resolution', 'event-log', 'ledger']),
    only('messages', ['resolution', 'event-log', 'ledger', 'projections']),
    {
      name: 'the-web-app-knows-words-and-shapes-only',
      comment:
        'It asks over HTTP, in the shapes of the generated schema. Of the libraries it takes sentences and formats; never what reads or writes a ledger.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|apps|test|scripts)/',
        pathNot: '^(apps/web|libs/messages|libs/resolution)/',
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|scripts)/' },
    },
    {
      name: 'apps-do-not-use-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'production-code-knows-no-test',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/|\\.spec\\.ts$' },
    },
    {
      name: 'the-naive-reference-shares-no-code',
      comment: 'An oracle that calls what it judges proves nothing.',
      severity: 'error',
      from: { path: '^test/naive/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'nest-only-in-apps-and-module-files',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.module\\.ts$' },
      to: { path: 'node_modules/(@nestjs|nest-commander)/' },
    },
    {
      name: 'the-domain-is-pure',
      severity: 'error',
      from: { path: '^libs/resolution/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|^apps/web/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
