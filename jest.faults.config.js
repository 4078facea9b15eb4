import base from './jest.config.js';

/** The long tests of what happens when things break: `npm run test:faults`. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
  maxWorkers: 1,
};
