import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';

/** SQL of whether the enrolment is that of someone who has a seat, or had it to the end. */
export const seated = (alias: string): string => `${alias}.status IN ('confirmed', 'completed')`;

/**
 * Fields of the seats of a pool whose row has the alias `p`, for someone who represents `municipalities`. Offers whose
 * time is over count as free at once. `reached` is SQL of whether the municipality of a code has been reached.
 */
export const seatsShape = (municipalities: readonly string[], reached: (code: string) => string): Shape => {
  const lapsed = `(SELECT coalesce(sum(oe.seats_held), 0)::int FROM enrolment oe WHERE oe.pool_id = p.id AND oe.status = 'offered'
    AND oe.offer_expires_at <= (SELECT app_now()))`;
  const free = `greatest(p.capacity - p.confirmed - p.offered + ${lapsed}, 0)`;
  const keeps = 'p.reserved > 0 AND p.reserved_until > (SELECT app_now())';
  const municipalitySeatsShape: Shape = {
    municipalityCode: column('ms.municipality_code'),
    taken: column('ms.taken'),
    // Asked only where it matters.
    reached: column(`CASE WHEN ${keeps} THEN ${reached('ms.municipality_code')} ELSE true END`),
  };
  return {
    capacity: column('p.capacity'),
    confirmed: column('p.confirmed'),
    offered: column(`p.offered - ${lapsed}`),
    free: column(free),
    kept: column(
      `CASE WHEN ${keeps} THEN least(${free}, greatest(p.reserved - (SELECT coalesce(sum(re.seats_held), 0)::int FROM enrolment re
         WHERE re.pool_id = p.id AND NOT re.reached AND (re.status = 'confirmed'
           OR (re.status = 'offered' AND re.offer_expires_at > (SELECT app_now())))), 0)) ELSE 0 END`,
    ),
    keptUntil: column(`CASE WHEN ${keeps} THEN p.reserved_until END`),
    waiting: column('p.waiting'),
    limitPerMunicipality: column('p.limit_per_municipality'),
    approval: column('p.approval'),
    groupSize: column('least(p.group_size, greatest(p.capacity, 1), p.limit_per_municipality)'),
    groupHolds: column('p.group_holds'),
    heldForGroup: column(
      `p.group_holds AND ${free} > 0 AND EXISTS (SELECT FROM enrolment ge WHERE ge.pool_id = p.id AND ge.status = 'waitlisted'
         AND ge.seats_least > 1 AND ge.seats_least <= p.capacity AND (p.limit_per_municipality IS NULL
           OR ge.seats_least + (SELECT coalesce(sum(gm.seats_held), 0) FROM enrolment gm WHERE gm.pool_id = p.id
             AND gm.municipality_code = ge.municipality_code AND gm.status IN ('confirmed', 'offered'))
             <= p.limit_per_municipality))`,
    ),
    ofMyMunicipalities: ({ list, param }) =>
      list(
        `(SELECT mine.code AS municipality_code, (SELECT coalesce(sum(me.seats_held), 0)::int FROM enrolment me WHERE me.pool_id = p.id
            AND me.municipality_code = mine.code AND (${seated('me')} OR me.status = 'offered')) AS taken
          FROM unnest(${param(municipalities)}::text[]) AS mine(code)) ms`,
        'ms.municipality_code',
        municipalitySeatsShape,
      ),
  };
};

/** SQL of the position in the queue of the enrolment with the alias `alias`: those waiting before + 1. */
export const positionOf = (alias: string): string =>
  `CASE WHEN ${alias}.status = 'waitlisted' THEN
     (SELECT count(*)::int + 1 FROM enrolment before WHERE before.pool_id = ${alias}.pool_id
       AND before.status = 'waitlisted' AND before.queue_number < ${alias}.queue_number)
   END`;

/** SQL: the enrolment is alive at an instant, or lasted to the end. An offer whose time is over is not, whether a job has recorded it or not. */
export const liveAt = (alias: string, instant = '(SELECT app_now())'): string =>
  `(${alias}.status IN ('confirmed', 'completed', 'waitlisted', 'pending') OR (${alias}.status = 'offered' AND ${alias}.offer_expires_at > ${instant}))`;

/** Fields of an enrolment whose row has the alias `e`, as its owner sees it. */
export const enrolmentShape: Shape = {
  id: column('e.id'),
  status: column(
    `CASE WHEN e.status = 'offered' AND e.offer_expires_at <= (SELECT app_now()) THEN 'expired' ELSE e.status END`,
  ),
  position: column(positionOf('e')),
  seats: column('e.seats_held'),
  leastSeats: column('e.seats_least'),
  offerExpiresAt: column('e.offer_expires_at'),
  passedUntil: column(
    `CASE WHEN e.status = 'waitlisted' AND e.reached THEN (SELECT kp.reserved_until FROM seat_pool kp
       WHERE kp.id = e.pool_id AND kp.reserved > 0 AND kp.reserved_until > (SELECT app_now())) END`,
  ),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('em'))} FROM municipality em WHERE em.code = e.municipality_code)`,
  since: column('e.status_since'),
};
