import type { Database, Jobs, Task } from '#platform';
import { type PairLapses, pairLapses, pairReminds } from '../events.js';
import type { MoveRequest } from '../move-request.js';
import type { RequestFacts } from '../request-policy.js';
import { lapseIfDue } from './lapse-pair.js';
import { tellSide } from './tell-pair.js';

/** What the worker does about proposals by the clock: writes down that one has run out, and reminds of it once before. */
export const pairTasks = (database: Database, request: MoveRequest, jobs: Jobs): Record<string, Task> => ({
  [pairLapses]: async (payload) => {
    const { pairId } = payload as PairLapses;
    await database.transaction(async (tx) => {
      const [facts] = await tx.sql<RequestFacts>(
        `SELECT r.id, r.municipality_code AS "municipalityCode", r.status, r.version FROM sparring_request r
         WHERE r.id = (SELECT sp.request_id FROM sparring_pair sp WHERE sp.id = $1) FOR UPDATE`,
        [pairId],
      );
      if (facts) await lapseIfDue(tx, { request, jobs }, facts);
    });
  },
  [pairReminds]: async (payload) => {
    const { pairId } = payload as PairLapses;
    await database.transaction(async (tx) => {
      const [open] = await tx.sql<{ requester: boolean; tutor: boolean }>(
        `UPDATE sparring_pair SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL AND ended_at IS NULL
           AND answer_by > $2 RETURNING requester_answer IS NULL AS requester, tutor_answer IS NULL AS tutor`,
        [pairId, tx.now],
      );
      for (const side of ['requester', 'tutor'] as const)
        if (open?.[side]) await tellSide(tx, jobs, side, { pairId, what: 'reminder' }, null);
    });
  },
});
