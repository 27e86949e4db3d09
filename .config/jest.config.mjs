// Two sets of suites: `npm test` runs everything but the slow ones; `npm run test:slow` runs those.
const slow = [
  '/test/chaos/',
  '/test/utgivning/(attack|helar)',
  '/test/security/(route-matrix|planted|gallring)\\.',
  '/test/e2e/cli-access',
];
// The attacker of the disclosure control runs in both: hundreds of tables here, thousands among the slow.
const SLOW_SUITES = [
  '<rootDir>/test/chaos/**/*.spec.ts',
  '<rootDir>/test/rojande/**/*.spec.ts',
  '<rootDir>/test/utgivning/{attack,helar}.spec.ts',
  '<rootDir>/test/security/{route-matrix,planted,gallring}.spec.ts',
  '<rootDir>/test/e2e/cli-access.spec.ts',
];
const wantsSlow = process.env.UTFALL_SLOW === '1';

/** @type {import('jest').Config} */
export default {
  rootDir: '..',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/projections', '<rootDir>/test'],
  testMatch: wantsSlow ? SLOW_SUITES : ['**/*.spec.ts'],
  testPathIgnorePatterns: wantsSlow ? ['/node_modules/'] : ['/node_modules/', ...slow],
  testEnvironment: 'node',
  // For what hangs; a machine that is busy with other things may take its time.
  testTimeout: 180_000,
  maxWorkers: 2,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/.config/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/.config/jest.global-teardown.mjs',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
