import { tippableStates } from './tip-policy.js';

/** SQL: whether a circle in a state, an SQL expression, is one that people may still be told of. */
export const mayBeTold = (state: string): string =>
  `(${state} IN (${tippableStates.map((one) => `'${one}'`).join(', ')}))`;
