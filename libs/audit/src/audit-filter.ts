import { isUuid } from '#kernel';
import type { Statement } from '#platform';

/** What is looked for in the log; null: whatever it is. */
export interface AuditFilter {
  /** Who acted, or whom or whose the act was about. */
  personId: string | null;
  municipalityCode: string | null;
  act: string | null;
  objectKind: string | null;
  objectId: string | null;
  /** Days in Finland, YYYY-MM-DD, both included. */
  from: string | null;
  to: string | null;
}

/** Ids of everything that is someone's, as the log writes them. */
const idsOf = (person: string): string =>
  `ARRAY(SELECT ${person}::text
     UNION ALL SELECT x.id::text FROM affiliation x WHERE x.account_id = ${person}::uuid
     UNION ALL SELECT x.id::text FROM enrolment x WHERE x.account_id = ${person}::uuid
     UNION ALL SELECT x.id::text FROM circle_facilitator x WHERE x.account_id = ${person}::uuid
     UNION ALL SELECT x.id::text FROM meeting_attendance x WHERE x.account_id = ${person}::uuid)`;

const beginning = (day: string, later = ''): string =>
  `((${day}::date${later})::timestamp AT TIME ZONE 'Europe/Helsinki')`;

/** SQL of the rows `l` that the filter lets through. */
export function auditConditions(filter: AuditFilter, statement: Statement): string {
  const all: string[] = [];
  const { personId, municipalityCode, act, objectKind, objectId, from, to } = filter;
  if (personId !== null) {
    const person = statement.param(personId.toLowerCase());
    all.push(
      isUuid(personId)
        ? `(l.actor_id = ${person}::uuid OR l.object_id = ANY (${idsOf(person)}))`
        : `${person}::text = ''`,
    );
  }
  if (municipalityCode !== null) all.push(`l.municipality_code = ${statement.param(municipalityCode)}`);
  if (act !== null) all.push(`l.act = ${statement.param(act)}`);
  if (objectKind !== null) all.push(`l.object_kind = ${statement.param(objectKind)}`);
  if (objectId !== null) all.push(`l.object_id = ${statement.param(objectId)}`);
  if (from !== null) all.push(`l.at >= ${beginning(statement.param(from))}`);
  if (to !== null) all.push(`l.at < ${beginning(statement.param(to), ' + 1')}`);
  return all.length === 0 ? 'true' : all.join(' AND ');
}

/** The filter as the log keeps it: ids, codes and days, and of a typed id only that there was one. */
export const filterFacts = (filter: AuditFilter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== null)
    .map(([name, value]) =>
      /^[0-9a-f-]+$|^[a-z_]+(\.[a-z_]+)?$/.test(String(value)) && name !== 'objectId' ? `${name}=${value}` : name,
    )
    .join(' ');
