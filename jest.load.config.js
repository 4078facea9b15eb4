import base from './jest.config.js';

/** Speed, as ratios in one run: `npm run bench`. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/load/**/*.spec.ts'],
  maxWorkers: 1,
};
