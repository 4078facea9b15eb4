import { type CircleId, isUuid } from '#kernel';
import type { Transaction } from '#platform';
import type { CircleActFacts } from './circle-act-policy.js';

/** A circle that nobody else changes until the transaction ends; null when there is none. */
export async function lockCircle(tx: Transaction, id: CircleId): Promise<CircleActFacts | null> {
  if (!isUuid(id)) return null;
  // Locked first and read afterwards: who waited for the lock reads what the one before has written.
  const [locked] = await tx.sql('SELECT FROM circle WHERE id = $1 FOR UPDATE', [id]);
  if (locked === undefined) return null;
  const [facts] = await tx.sql<CircleActFacts>(
    `SELECT c.status, c.version, to_json(c.languages) AS languages, p.capacity,
       circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at,
         c.last_meeting_ends_at, $2) AS state,
       c.enrolment_opens_at AS "enrolmentOpensAt", c.enrolment_closes_at AS "enrolmentClosesAt",
       c.first_meeting_starts_at AS "firstMeetingStartsAt",
       (SELECT count(*)::int FROM meeting WHERE circle_id = c.id) AS meetings,
       jsonb_array_length(c.half_typed_meetings) AS "halfTyped",
       (SELECT coalesce(json_agg(json_build_object('locale', locale, 'title', title, 'summary', summary, 'aim', aim)), '[]')
        FROM circle_text WHERE circle_id = c.id) AS texts
     FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id WHERE c.id = $1`,
    [id, tx.now],
  );
  return facts ?? null;
}
