import { pruneMailedLinks } from '#identity';
import { pruneIdempotencyKeys, type Schedule } from '#platform';

const hour = 60 * 60 * 1000;

/** What the worker does by the clock, at minutes when little else begins. */
export const schedules: readonly Schedule[] = [
  { task: pruneIdempotencyKeys, at: '17 * * * *', madeUpWithinMs: hour },
  { task: pruneMailedLinks, at: '23 * * * *', madeUpWithinMs: hour },
];
