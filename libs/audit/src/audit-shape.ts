import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, type FieldSql, type Shape } from '#platform';

/** The account that an object `l.object_uuid` is of, by its kind; the log itself holds ids only. */
const ownerOf: Record<string, string> = {
  account: 'l.object_uuid',
  affiliation: '(SELECT x.account_id FROM affiliation x WHERE x.id = l.object_uuid)',
  enrolment: '(SELECT x.account_id FROM enrolment x WHERE x.id = l.object_uuid)',
  circle_facilitator: '(SELECT x.account_id FROM circle_facilitator x WHERE x.id = l.object_uuid)',
};

/** The circle that an object is, or is in. */
const circleOf: Record<string, string> = {
  circle: 'l.object_uuid',
  enrolment: `(SELECT c.id FROM enrolment x JOIN circle c ON c.seat_pool_id = x.pool_id WHERE x.id = l.object_uuid)`,
  circle_facilitator: '(SELECT x.circle_id FROM circle_facilitator x WHERE x.id = l.object_uuid)',
  practice_draft: '(SELECT x.circle_id FROM practice_draft x WHERE x.id = l.object_uuid)',
};

const byKind = (ids: Record<string, string>): string =>
  `CASE l.object_kind ${Object.entries(ids)
    .map(([kind, sql]) => `WHEN '${kind}' THEN ${sql}`)
    .join(' ')} END`;

const accountName = (id: string): FieldSql => column(`(SELECT n.name FROM account n WHERE n.id = ${id})`);

/** Fields of a row `l` of the log. Names are read when someone looks: the log has none, so that who is erased is named nowhere. */
export const auditShape = (locale: Locale): Shape => {
  const municipalityName =
    (code: string): FieldSql =>
    ({ param }) =>
      `(SELECT m.name ->> ${param(locale)}::text FROM municipality m WHERE m.code = ${code})`;
  return {
    id: column('l.id::text'),
    at: column('l.at'),
    act: column('l.act'),
    actorId: column('l.actor_id'),
    actorName: accountName('l.actor_id'),
    municipalityName: municipalityName('l.municipality_code'),
    objectKind: column('l.object_kind'),
    objectId: column('l.object_id'),
    personId: column(byKind(ownerOf)),
    personName: accountName(byKind(ownerOf)),
    circleId: column(byKind(circleOf)),
    circleTitle: ({ param }) =>
      `(SELECT v.title FROM circle_text v WHERE v.circle_id = ${byKind(circleOf)}
        ORDER BY ${bestVersionFirst('v.locale', param(readingOrder(locale)))} LIMIT 1)`,
    objectMunicipality: municipalityName(`(CASE l.object_kind WHEN 'municipality' THEN l.object_id END)`),
    fromStatus: column('l.from_status'),
    toStatus: column('l.to_status'),
    reason: column('l.reason'),
  };
};

/** SQL of the log `l`, with the object's id as one where it is one. */
export const auditRows = `(SELECT a.*, CASE WHEN a.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    THEN a.object_id::uuid END AS object_uuid FROM audit_log a) l`;
