import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type ReasonRefusal, whyNotReason } from './act-reason.js';
import { notOver, rolesNow } from './administrators.js';
import { type RoleChanged, roleChanged } from './events.js';
import type { Role } from './role-grant.js';
import { lockRoles } from './role-lock.js';
import { type GrantFacts, type GrantRefusal, isOfMunicipality, whyNotGrant } from './role-policy.js';
import { isTutorMunicipality, periodIsOver } from './tutor-scope.js';
import { representsNow, type SignedIn } from './viewer.js';

export interface GrantRoleInput {
  personId: string;
  role: Role;
  /** For a municipality's coordinator and a tutor. */
  municipalityCode: string | null;
  /** The programme period in which a tutor is one. */
  periodId: string | null;
  /** The last day of the role in Finland, YYYY-MM-DD; null: no end. */
  until: string | null;
  reason: string;
}

export type GrantRoleOutcome = Result<{ grantId: string }, GrantRefusal | ReasonRefusal | { reason: 'not_found' }>;

/** The project team gives a person a role, for a time and with a reason. It counts with the person's next request. */
@Injectable()
export class GrantRole {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId: actorId }: SignedIn, input: GrantRoleInput): Promise<GrantRoleOutcome> {
    const reason = input.reason.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    if (!isUuid(input.personId)) return refuse({ reason: 'not_found' });
    return this.db.transaction(async (tx) => {
      await lockRoles(tx);
      const facts = await grantFacts(tx, actorId, input);
      const refusal = facts && whyNotGrant(facts, tx.now);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      const { municipalityCode, periodId, role } = facts;
      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from, valid_to, granted_by, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [input.personId, role, municipalityCode, periodId, tx.now, facts.until, actorId, reason],
      );
      if (row === undefined) throw new Error('a role was not inserted');
      await this.audit.record(tx, {
        act: 'role.grant',
        actorId,
        ...(municipalityCode !== null && { municipalityCode }),
        objectKind: 'account',
        objectId: input.personId,
        to: role,
      });
      await this.jobs.add(tx, roleChanged, { grantId: row.id, change: 'granted' } satisfies RoleChanged);
      return ok({ grantId: row.id });
    });
  }
}

interface Found extends Pick<GrantFacts, 'status' | 'municipalityCode' | 'represents' | 'has' | 'until'> {
  periodId: string | null;
  over: boolean;
  tutors: boolean;
}

async function grantFacts(
  tx: Transaction,
  actorId: string,
  input: GrantRoleInput,
): Promise<(GrantFacts & Pick<Found, 'periodId'>) | null> {
  const { personId, role, until, periodId } = input;
  const [found] = await tx.sql<Found>(
    `SELECT a.status, m.code AS "municipalityCode", p.id AS "periodId", ${representsNow('a.id', 'm.code')} AS represents,
       ${periodIsOver('p.id')} AS over, ${isTutorMunicipality('p.id', 'm.code')} AS tutors,
       EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = $2
         AND g.municipality_code IS NOT DISTINCT FROM m.code AND g.period_id IS NOT DISTINCT FROM p.id
         AND ${notOver('g')}) AS has,
       ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Helsinki' AS until
     FROM account a LEFT JOIN municipality m ON m.code = $3 LEFT JOIN programme_period p ON p.id = $5::uuid
     WHERE a.id = $1 FOR UPDATE OF a`,
    [
      personId,
      role,
      isOfMunicipality(role) ? input.municipalityCode : null,
      until,
      role === 'tutor' && periodId !== null && isUuid(periodId) ? periodId : null,
    ],
  );
  if (found === undefined) return null;
  const { over, tutors, ...facts } = found;
  return {
    ...facts,
    role,
    period: facts.periodId === null ? null : { over, tutors },
    actorRoles: await rolesNow(tx, actorId),
    self: personId.toLowerCase() === actorId,
  };
}
