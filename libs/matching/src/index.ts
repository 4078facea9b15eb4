export { match } from './match.js';
export * from './match-result.js';
export * from './snapshot.js';
export { SolverFailed } from './solver.js';
export * from './what-if.js';
export * from './why-not.js';
