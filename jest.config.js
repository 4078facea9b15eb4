/** Tests run on the sources, compiled by SWC as the product is, in Node's own module system. */
const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: [
    '<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}',
    '<rootDir>/test/{community,admin,worker,cli,architecture,walls}/**/*.spec.ts',
  ],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^#([a-z]+)/events$': '<rootDir>/libs/$1/src/events.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    // Sources import what will be there after compiling.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['<rootDir>/test/support/jest-setup.ts'],
  globalSetup: '<rootDir>/test/support/jest-cluster-start.ts',
  globalTeardown: '<rootDir>/test/support/jest-cluster-stop.ts',
  testTimeout: 20_000,
};
