/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  randomize: true,
  // Every core: most tests wait for disks, browsers and programs, and the default leaves half of two cores idle.
  maxWorkers: '100%',
  // A bound for what hangs, not a measure: the machine that runs the tests may be busy with others.
  testTimeout: 60_000,
  reporters: [
    'default',
    ...(process.env.FAULT_ROUNDS === 'full' ? ['<rootDir>/scripts/fault-report-reporter.mjs'] : []),
    '<rootDir>/scripts/tally-reporter.mjs',
  ],
};
