import { type Locale, locales } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { circleShape } from '../draft-shape.js';

/** SQL: whether anyone may read of the circle, the alias of a row. */
export const circleIsPublic = (circle: string): string =>
  `${circle}.status IN ('published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up', 'completed')`;

/** The municipalities of the sparring `op` that the draft `od` came from, beside that of the practice `p`. */
const otherSide = `(SELECT m.code FROM sparring_pair xp JOIN sparring_request xr ON xr.id = xp.request_id
    JOIN tutor_municipality xt ON xt.id = xp.tutor_municipality_id
    JOIN municipality m ON m.code IN (xr.municipality_code, xt.municipality_code) AND m.code <> p.municipality_code
  WHERE xp.id = od.pair_id
    AND EXISTS (SELECT FROM practice_contributor oc WHERE oc.draft_id = od.id AND oc.municipality_code = m.code
      AND oc.status = 'accepted') LIMIT 1)`;

/** Where the practice `p` came from: the draft `od`, of a circle `c` or of sparring. */
const originShape = (locale: Locale): Shape => ({
  kind: column('od.origin'),
  circle: ({ object }) => `CASE WHEN ${circleIsPublic('c')} THEN ${object(circleShape(locale))} END`,
  // The other municipality is named where one of its own has said yes to being named.
  sparredWith: ({ object }) =>
    `(SELECT ${object(municipalityShape('om'))} FROM municipality om WHERE om.code = ${otherSide})`,
});

const originShapes = new Map(locales.map((locale) => [locale, originShape(locale)]));

/** Null for a practice that was begun by itself; titles in the language that is asked for, else in the next best. */
export const originIn: FieldSql = ({ field, object }) =>
  `(SELECT ${object(originShapes.get(field.args.locale as Locale) ?? {})} FROM practice_draft od LEFT JOIN circle c ON c.id = od.circle_id WHERE od.id = p.draft_id)`;
