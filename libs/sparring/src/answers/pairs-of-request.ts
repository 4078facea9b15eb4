import type { FieldSql } from '#platform';
import { teamPairShape } from './pair-shape.js';

/** The pairs of the request `r`, the latest first. */
export const pairsOfRequest: FieldSql = ({ list }) =>
  list(
    `sparring_pair sp JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id
       JOIN municipality tm ON tm.code = t.municipality_code WHERE sp.request_id = r.id`,
    'sp.proposed_at DESC, sp.id',
    teamPairShape,
  );
