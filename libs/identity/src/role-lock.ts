import type { Transaction } from '#platform';

const roleLock = 7_204_002;

/**
 * Roles and suspensions change one after the other, all of them: two who end each other's role at once would leave nobody
 * to administer. What is read after the lock is what the one before has written.
 */
export const lockRoles = (tx: Transaction): Promise<unknown> => tx.sql('SELECT pg_advisory_xact_lock($1)', [roleLock]);
