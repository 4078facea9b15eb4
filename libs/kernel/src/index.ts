export * from './cursor.js';
export * from './dates.js';
export * from './ids.js';
export * from './locale.js';
export * from './personal-identity-code.js';
export * from './result.js';
export * from './slug.js';
export * from './wall-time.js';
