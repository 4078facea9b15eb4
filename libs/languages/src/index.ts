export * from './best-version.js';
export * from './language-version.js';
