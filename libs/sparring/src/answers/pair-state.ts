/** SQL: whether the pair `pair`, the alias of a row, has run out without two answers at the instant `at`, though no job has said so. */
export const lapsedUnsaid = (pair: string, at = '(SELECT app_now())'): string =>
  `(${pair}.ended_at IS NULL AND ${pair}.answer_by <= ${at}
    AND (${pair}.requester_answer IS NULL OR ${pair}.tutor_answer IS NULL))`;

/** SQL: whether the pair takes one of the sparring sessions of its tutor municipality. */
const takesSession = (pair: string): string => `(${pair}.ended_at IS NULL AND NOT ${lapsedUnsaid(pair)})`;

/** SQL of how many sparring sessions of the appointment `appointment`, the alias of a row, are taken. */
export const sessionsTaken = (appointment: string): string =>
  `(SELECT count(*)::int FROM sparring_pair lp WHERE lp.tutor_municipality_id = ${appointment}.id AND ${takesSession('lp')})`;

/** SQL of how the request `request`, the alias of a row, stands: one whose proposal has run out waits in the queue again. */
export const statusNow = (request: string): string =>
  `CASE WHEN ${request}.status = 'proposed' AND EXISTS (SELECT FROM sparring_pair lp
      WHERE lp.request_id = ${request}.id AND ${lapsedUnsaid('lp')}) THEN 'queued' ELSE ${request}.status END`;

/** SQL of how the pair `pair` stands. */
export const pairState = (pair: string): string =>
  `CASE WHEN ${pair}.ended_at IS NOT NULL THEN ${pair}.ended_as WHEN ${lapsedUnsaid(pair)} THEN 'expired'
    WHEN ${pair}.requester_answer = 'accepted' AND ${pair}.tutor_answer = 'accepted' THEN 'matched' ELSE 'proposed' END`;

/**
 * SQL of why the request `r` cannot be proposed to the tutor municipality of the appointment `t` in the period `p`; null
 * where it can.
 */
export const obstacle = `CASE
  WHEN t.ended_at IS NOT NULL OR NOT (app_now() AT TIME ZONE 'Europe/Helsinki')::date BETWEEN p.first_day AND p.last_day
    OR EXISTS (SELECT FROM sparring_round ro WHERE ro.id = r.round_id AND ro.period_id <> t.period_id) THEN 'not_tutor_now'
  WHEN t.municipality_code = r.municipality_code OR EXISTS (SELECT FROM sparring_neighbour n
    WHERE n.request_id = r.id AND n.municipality_code = t.municipality_code) THEN 'own_municipality'
  WHEN EXISTS (SELECT FROM sparring_wish w WHERE w.request_id = r.id AND w.municipality_code = t.municipality_code
    AND w.kind = 'unwanted') THEN 'unwanted'
  WHEN EXISTS (SELECT FROM sparring_pair bp JOIN tutor_municipality bt ON bt.id = bp.tutor_municipality_id
    WHERE bp.request_id = r.id AND bt.municipality_code = t.municipality_code) THEN 'proposed_before'
  WHEN ${sessionsTaken('t')} >= t.capacity THEN 'no_capacity' END`;

export type Obstacle = 'not_tutor_now' | 'own_municipality' | 'unwanted' | 'proposed_before' | 'no_capacity';
