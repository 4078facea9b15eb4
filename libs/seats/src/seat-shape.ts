import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';

/** Fields of the seats of a pool whose row has the alias `p`. */
export const seatsShape: Shape = {
  capacity: column('p.capacity'),
  confirmed: column('p.confirmed'),
  offered: column('p.offered'),
  free: column('greatest(p.capacity - p.confirmed - p.offered, 0)'),
  waiting: column('p.waiting'),
};

/** SQL of the position in the queue of the enrolment with the alias `alias`: those waiting before + 1. */
export const positionOf = (alias: string): string =>
  `CASE WHEN ${alias}.status = 'waitlisted' THEN
     (SELECT count(*)::int + 1 FROM enrolment before WHERE before.pool_id = ${alias}.pool_id
       AND before.status = 'waitlisted' AND before.queue_number < ${alias}.queue_number)
   END`;

/** SQL of an enrolment that is alive. */
export const isLive = (alias: string): string => `${alias}.status IN ('confirmed', 'waitlisted')`;

/** Fields of an enrolment whose row has the alias `e`, as its owner sees it. */
export const enrolmentShape: Shape = {
  id: column('e.id'),
  status: column('e.status'),
  position: column(positionOf('e')),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('em'))} FROM municipality em WHERE em.code = e.municipality_code)`,
  since: column('e.status_since'),
};
