import type { Database, Task } from '#platform';

/** The task that forgets mailed links, a day after they were asked for; the worker schedules it. */
export const pruneMailedLinks = 'identity.prune-mailed-links';

/** The task that forgets attempts to come in, a day after them. */
export const pruneSignInAttempts = 'identity.prune-sign-in-attempts';

/** Until then a link that is used or over can still be explained. */
export const linkTasks = (database: Database): Record<string, Task> => ({
  [pruneMailedLinks]: () =>
    database.transaction(async (tx) => {
      await tx.sql(`DELETE FROM mailed_link WHERE created_at <= $1::timestamptz - interval '1 day'`, [tx.now]);
    }),
  [pruneSignInAttempts]: () =>
    database.transaction(async (tx) => {
      await tx.sql(`DELETE FROM sign_in_attempt WHERE at <= $1::timestamptz - interval '1 day'`, [tx.now]);
    }),
});
