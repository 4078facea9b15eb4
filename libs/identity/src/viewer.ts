import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, Locale, MunicipalityCode } from '#kernel';
import { type Caller, Callers, Database, freshFor } from '#platform';
import type { LinkSite } from './mailed-link.js';
import { OwnSite } from './mailed-links.js';
import { type PlatformRole, platformRoles } from './role-grant.js';

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
}

export type Viewer = SignedIn | null;

/** SQL of the affiliation `f` that holds at the database's now: begun, not ended, and its proof not too old. */
export const affiliatedNow = `f.status = 'approved' AND f.valid_from <= app_now() AND (f.valid_to IS NULL OR f.valid_to > app_now())
  AND (f.proven_until IS NULL OR f.proven_until > app_now())`;

/** SQL of a grant with the alias `alias` that holds at the database's now. */
export const grantedNow = (alias: string): string =>
  `${alias}.valid_from <= app_now() AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > app_now())`;

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

/** SQL: whether the account with the alias `account` has a role in the project team at the database's now, suspended or not. */
export const hasTeamRole = (account: string): string =>
  `EXISTS (SELECT FROM role_grant g WHERE g.account_id = ${account}.id AND g.role ${platformRole} AND ${grantedNow('g')})`;

/** SQL: whether the account with the alias `account` is active and has a role in the project team at the database's now. */
export const inProjectTeam = (account: string): string => `(${account}.status = 'active' AND ${hasTeamRole(account)})`;

/**
 * SQL of the viewer of a session, given as JSON. The sessions of an account that is not active are a visitor's; in the
 * administration also those to which the second step is missing.
 */
const viewerSql = (session: string, site: LinkSite): string => {
  const bothSteps = site === 'admin' ? ` AND (${session} ->> 'secondFactor') = 'true'` : '';
  return `SELECT a.id AS "accountId", a.name, a.email, a.locale,
     ARRAY(SELECT f.municipality_code FROM affiliation f WHERE f.account_id = a.id AND f.municipality_code IS NOT NULL AND ${affiliatedNow}
           ORDER BY f.valid_from, f.municipality_code) AS municipalities,
     ARRAY(SELECT g.municipality_code FROM role_grant g JOIN affiliation f ON f.account_id = g.account_id
             AND f.municipality_code = g.municipality_code AND ${affiliatedNow}
           WHERE g.account_id = a.id AND g.role = 'municipal_coordinator' AND ${grantedNow('g')}
           ORDER BY g.municipality_code) AS coordinates,
     ARRAY(SELECT g.role FROM role_grant g WHERE g.account_id = a.id AND g.role ${platformRole} AND ${grantedNow('g')}
           ORDER BY g.role) AS roles,
     coalesce((${session} ->> 'provedAt')::timestamptz > app_now() - interval '${freshFor}', false) AS "provedRecently"
   FROM account a WHERE a.id = (${session} #>> '{passport,user}')::uuid AND a.status = 'active'${bothSteps}`;
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
