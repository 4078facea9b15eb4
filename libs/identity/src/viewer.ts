import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Locale, MunicipalityCode } from '#kernel';
import { type Caller, Callers, Database, freshFor } from '#platform';
import type { LinkSite } from './mailed-link.js';
import { OwnSite } from './mailed-links.js';
import { type PlatformRole, platformRoles } from './role-grant.js';
import type { TutorScope } from './tutor-scope.js';

/** Who is signed in, as of this request: their affiliations and roles of today. */
export interface SignedIn extends Caller {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** Municipalities represented today by an approved affiliation. */
  readonly municipalities: readonly MunicipalityCode[];
  /** Those of them that the person coordinates today. */
  readonly coordinates: readonly MunicipalityCode[];
  readonly roles: readonly PlatformRole[];
  /** Tutor municipalities for which the person is a tutor today, with the period; those that begin first come first. */
  readonly tutors: readonly TutorScope[];
}

export type Viewer = SignedIn | null;

/** The database's now, asked once a statement and not once a row. */
const now = '(SELECT app_now())';

/** SQL of the affiliation `f` that holds at the database's now: begun, not ended, and its proof not too old. */
export const affiliatedNow = `f.status = 'approved' AND f.valid_from <= ${now} AND (f.valid_to IS NULL OR f.valid_to > ${now})
  AND (f.proven_until IS NULL OR f.proven_until > ${now})`;

/** SQL of a grant with the alias `alias` that holds at the database's now. */
export const grantedNow = (alias: string): string =>
  `${alias}.valid_from <= ${now} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${now})`;

/** SQL: whether the account represents the municipality at the database's now, both SQL expressions. */
export const representsNow = (account: string, municipality: string): string =>
  `EXISTS (SELECT FROM affiliation f WHERE f.account_id = ${account} AND f.municipality_code = ${municipality}
      AND ${affiliatedNow})`;

const platformRole = `IN ('${platformRoles.join("', '")}')`;

/**
 * SQL: whether the account coordinates the municipality at the database's now, both SQL expressions: the role is granted,
 * and the person represents the municipality.
 */
export const coordinates = (account: string, municipality: string): string =>
  `(EXISTS (SELECT FROM role_grant g WHERE g.account_id = ${account} AND g.role = 'municipal_coordinator'
      AND g.municipality_code = ${municipality} AND ${grantedNow('g')})
    AND ${representsNow(account, municipality)})`;

/**
 * SQL: whether the grant of a role with the alias `grant` makes its holder a tutor at the database's now: it is granted, it
 * is a day of the period, the municipality is a tutor municipality there, and the person represents it.
 */
export const tutorNow = (grant: string): string =>
  `(${tutorToday(grant)} AND ${grantedNow(grant)}
    AND ${representsNow(`${grant}.account_id`, `${grant}.municipality_code`)})`;

/** SQL: whether it is a tutor's role, for a tutor municipality of today. Only for such a role the tables of periods are read. */
const tutorToday = (grant: string): string =>
  `CASE ${grant}.role WHEN 'tutor' THEN tutors_today(${grant}.period_id, ${grant}.municipality_code) ELSE false END`;

/** SQL: whether the account with the alias `account` has a role in the project team at the database's now, suspended or not. */
export const hasTeamRole = (account: string): string =>
  `EXISTS (SELECT FROM role_grant g WHERE g.account_id = ${account}.id AND g.role ${platformRole} AND ${grantedNow('g')})`;

/** SQL: whether the account with the alias `account` is active and has a role in the project team at the database's now. */
export const inProjectTeam = (account: string): string => `(${account}.status = 'active' AND ${hasTeamRole(account)})`;

/**
 * SQL of what the account `a` represents and is at the database's now, each table read once: `represented` is one row, and
 * OFFSET keeps it from being asked anew for each use.
 */
const heldSql = `(SELECT ARRAY(SELECT f.municipality_code FROM affiliation f
      WHERE f.account_id = a.id AND f.municipality_code IS NOT NULL AND ${affiliatedNow}
      ORDER BY f.valid_from, f.municipality_code) AS municipalities OFFSET 0) represented
  CROSS JOIN LATERAL (SELECT
      coalesce(array_agg(g.municipality_code ORDER BY g.municipality_code)
        FILTER (WHERE g.role = 'municipal_coordinator' AND g.municipality_code = ANY (municipalities)), '{}') AS coordinates,
      coalesce(array_agg(g.role ORDER BY g.role) FILTER (WHERE g.role ${platformRole}), '{}') AS roles,
      coalesce(json_agg(json_build_object('periodId', g.period_id, 'municipalityCode', g.municipality_code)
        ORDER BY g.valid_from, g.id) FILTER (WHERE ${tutorToday('g')} AND g.municipality_code = ANY (municipalities)), '[]') AS tutors
    FROM role_grant g WHERE g.account_id = a.id AND ${grantedNow('g')}) held`;

/**
 * SQL of the viewer of a session, given as JSON. The sessions of an account that is not active are a visitor's; in the
 * administration also those to which the second step is missing.
 */
const viewerSql = (session: string, site: LinkSite): string => {
  const bothSteps = site === 'admin' ? ` AND (${session} ->> 'secondFactor') = 'true'` : '';
  return `SELECT a.id AS "accountId", a.name, a.email, a.locale,
     represented.municipalities, held.coordinates, held.roles, held.tutors,
     coalesce((${session} ->> 'provedAt')::timestamptz > app_now() - interval '${freshFor}', false) AS "provedRecently"
   FROM account a CROSS JOIN LATERAL ${heldSql}
   WHERE a.id = (${session} #>> '{passport,user}')::uuid AND a.status = 'active'${bothSteps}`;
};

interface KnownOfSession {
  provedAt?: string | undefined;
  secondFactor?: true | undefined;
}

@Injectable()
export class Viewers extends Callers {
  private readonly read = new Map<string, Viewer>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OwnSite) private readonly site: LinkSite,
  ) {
    super();
  }

  sql(session: string): string {
    return `(SELECT row_to_json(v) FROM (${viewerSql(session, this.site)}) v)`;
  }

  found(sessionId: string, caller: unknown): void {
    this.read.set(sessionId, caller as Viewer);
  }

  /** Who a session belongs to: as it was read with the session, else asked now. */
  async ofSession(sessionId: string, session: KnownOfSession, accountId: string): Promise<Viewer> {
    const read = this.read.get(sessionId);
    this.read.delete(sessionId);
    if (read?.accountId === accountId) return read;
    const [row] = await this.database.read<SignedIn>(viewerSql('$1::json', this.site), [
      JSON.stringify({ ...session, passport: { user: accountId } }),
    ]);
    return row ?? null;
  }
}
