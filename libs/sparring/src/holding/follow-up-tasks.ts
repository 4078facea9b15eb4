import { type Database, helsinkiToday, type Jobs, type Task, type Transaction } from '#platform';
import { type FollowUpNews, followUpDue } from '../events.js';
import type { MoveRequest } from '../move-request.js';
import { readersOfRequest } from '../readers.js';

/** The task that asks what has become of sessions, reminds, and closes what nobody answers; the worker schedules it. */
export const tendFollowUps = 'sparring.tend-follow-ups';

/** Of one run; the next one goes on. */
const batch = 200;
const closedAfterDays = 60;

/**
 * A follow-up keeps that it was asked and reminded of, in the transaction that queues the mails: each happens once, however
 * often this runs or is killed.
 */
export const followUpTasks = (database: Database, jobs: Jobs, request: MoveRequest): Record<string, Task> => ({
  [tendFollowUps]: async () => {
    await database.transaction((tx) => queue(tx, jobs, 'asked'));
    await database.transaction((tx) => queue(tx, jobs, 'reminded'));
    const silent = await database.read<{ id: string }>(
      `SELECT r.id FROM ${underWay} AND r.status = 'reported' AND f.months = 12
         AND f.due_on + ${closedAfterDays} <= ${helsinkiToday} ORDER BY r.id LIMIT ${batch}`,
    );
    for (const { id } of silent) await database.transaction((tx) => close(tx, request, id));
  },
});

/** SQL of the unanswered questions of sessions that were held. */
const underWay = `sparring_follow_up f JOIN sparring_pair p ON p.id = f.pair_id AND p.ended_at IS NULL
  JOIN sparring_request r ON r.id = p.request_id AND r.status IN ('held', 'reported') WHERE f.answered_at IS NULL`;

const due = {
  asked: `f.asked_at IS NULL AND f.due_on <= ${helsinkiToday}`,
  reminded: `f.reminded_at IS NULL AND f.asked_at <= $1::timestamptz - interval '14 days'`,
};

async function queue(tx: Transaction, jobs: Jobs, what: keyof typeof due): Promise<void> {
  const rows = await tx.sql<{ requestId: string; pairId: string; months: number }>(
    `WITH found AS (SELECT f.pair_id, f.months, r.id AS request_id FROM ${underWay} AND ${due[what]}
       ORDER BY f.due_on, f.pair_id LIMIT ${batch} FOR UPDATE OF f SKIP LOCKED)
     UPDATE sparring_follow_up t SET ${what}_at = $1 FROM found
     WHERE t.pair_id = found.pair_id AND t.months = found.months
     RETURNING found.request_id AS "requestId", t.pair_id AS "pairId", t.months`,
    [tx.now],
  );
  for (const { requestId, months } of rows)
    for (const readerId of await readersOfRequest(tx, requestId)) {
      const news = { requestId, readerId, months, reminder: what === 'reminded' } satisfies FollowUpNews;
      await jobs.add(tx, followUpDue, news, `sparring.${requestId}.${months}.${what}.${readerId}`);
    }
}

/** Locked first and asked afterwards: who answered meanwhile has closed it. */
async function close(tx: Transaction, request: MoveRequest, id: string): Promise<void> {
  await tx.sql('SELECT FROM sparring_request WHERE id = $1 FOR UPDATE', [id]);
  const [facts] = await tx.sql<{ municipalityCode: string; status: 'reported'; version: number }>(
    `SELECT r.municipality_code AS "municipalityCode", r.status, r.version FROM ${underWay} AND r.id = $1
       AND r.status = 'reported' AND f.months = 12 AND f.due_on + ${closedAfterDays} <= ${helsinkiToday}`,
    [id],
  );
  if (facts) await request.step(tx, { id, ...facts }, { act: 'sparring.close', to: 'closed', actorId: null });
}
