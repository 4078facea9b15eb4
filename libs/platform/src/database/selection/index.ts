export * from './selection.js';
export * from './shape.js';
