import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';

const municipalitySeatsShape: Shape = {
  municipalityCode: column('ms.municipality_code'),
  taken: column('ms.taken'),
};

/** SQL of whether the enrolment is that of someone who has a seat, or had it to the end. */
export const seated = (alias: string): string => `${alias}.status IN ('confirmed', 'completed')`;

/**
 * Fields of the seats of a pool whose row has the alias `p`, for someone who represents `municipalities`. Offers whose
 * time is over count as free at once.
 */
export const seatsShape = (municipalities: readonly string[]): Shape => {
  const lapsed = `(SELECT count(*)::int FROM enrolment oe WHERE oe.pool_id = p.id AND oe.status = 'offered'
    AND oe.offer_expires_at <= (SELECT app_now()))`;
  return {
    capacity: column('p.capacity'),
    confirmed: column('p.confirmed'),
    offered: column(`p.offered - ${lapsed}`),
    free: column(`greatest(p.capacity - p.confirmed - p.offered + ${lapsed}, 0)`),
    waiting: column('p.waiting'),
    limitPerMunicipality: column('p.limit_per_municipality'),
    approval: column('p.approval'),
    ofMyMunicipalities: ({ list, param }) =>
      list(
        `(SELECT mine.code AS municipality_code, (SELECT count(*)::int FROM enrolment me WHERE me.pool_id = p.id
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
  offerExpiresAt: column('e.offer_expires_at'),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('em'))} FROM municipality em WHERE em.code = e.municipality_code)`,
  since: column('e.status_since'),
};
