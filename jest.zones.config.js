import base from './jest.config.js';

/** What tells times, run as on machines in other time zones: a part of `npm test`. */
export default {
  ...base,
  testMatch: [
    '<rootDir>/libs/kernel/src/{dates,day-notes,meeting-series,wall-time}.spec.ts',
    '<rootDir>/libs/circles/src/{circle-copy,copy-circle.db,draft-policy}.spec.ts',
    '<rootDir>/libs/sparring/src/schedule/schedule-policy.spec.ts',
    '<rootDir>/libs/notifications/src/calendar.spec.ts',
    '<rootDir>/test/community/{calendar-feed,circle-changes}.spec.ts',
  ],
};
