const ofWorkers = new URL('test/support/worker-data.js', import.meta.url).href;
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${ofWorkers}`.trim();

/**
 * Tests run on the sources in plain Node: a module is loaded once in a worker, not once for each spec file.
 *
 * @type {import('jest').Config}
 */
export default {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: [
    '<rootDir>/{apps,libs}/**/*.spec.{ts,tsx}',
    '<rootDir>/test/{community,admin,worker,cli,architecture,walls}/**/*.spec.ts',
  ],
  transform: {},
  testSequencer: '<rootDir>/test/support/longest-first.js',
  setupFiles: ['<rootDir>/test/support/sources.ts'],
  globalSetup: '<rootDir>/test/support/jest-cluster-start.ts',
  globalTeardown: '<rootDir>/test/support/jest-cluster-stop.ts',
};
