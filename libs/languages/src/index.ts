export * from './best-version.js';
export * from './guess-language.js';
export * from './language-status.js';
export * from './language-version.js';
export * from './revise.js';
export * from './stale-sections.js';
export * from './stale-version.js';
export * from './work-list.js';
