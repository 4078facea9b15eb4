import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';

/** Kinds of organisations that municipalities are members of. */
const withMembers = `('joint_authority', 'sub_regional_group')`;

export interface MemberInput {
  organisationId: string;
  municipalityCode: string;
  /** YYYY-MM-DD */
  validFrom: string;
}

export type AddMemberOutcome = Result<
  { id: string },
  { reason: 'not_found' } | { reason: 'municipality_unknown' } | { reason: 'already_member' }
>;
export type EndMemberOutcome = Result<{ id: string }, { reason: 'not_found' } | { reason: 'before_begin' }>;

/** Which municipalities belong to a joint authority or a sub-regional group, from which day to which. */
@Injectable()
export class OrganisationMembers {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  add(viewer: SignedIn, { organisationId, municipalityCode, validFrom }: MemberInput): Promise<AddMemberOutcome> {
    return this.db.transaction(async (tx): Promise<AddMemberOutcome> => {
      const [organisation] = isUuid(organisationId)
        ? await tx.sql(`SELECT FROM organisation WHERE id = $1 AND kind IN ${withMembers} FOR UPDATE`, [organisationId])
        : [];
      if (organisation === undefined) return refuse({ reason: 'not_found' });
      const [municipality] = await tx.sql('SELECT FROM municipality WHERE code = $1', [municipalityCode]);
      if (municipality === undefined) return refuse({ reason: 'municipality_unknown' });
      // A membership may follow another, but not lie over it.
      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO organisation_member (organisation_id, municipality_code, valid_from)
         SELECT $1, $2, $3::date WHERE NOT EXISTS (
           SELECT FROM organisation_member WHERE organisation_id = $1 AND municipality_code = $2
             AND (valid_to IS NULL OR valid_to >= $3::date)) RETURNING id`,
        [organisationId, municipalityCode, validFrom],
      );
      if (row === undefined) return refuse({ reason: 'already_member' });
      const act = { act: 'organisation.member_added', actorId: viewer.accountId, municipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'organisation', objectId: organisationId });
      return ok({ id: row.id });
    });
  }

  /** The last day of a membership. What has been ended can be given another day. */
  end(viewer: SignedIn, id: string, validTo: string): Promise<EndMemberOutcome> {
    return this.db.transaction(async (tx): Promise<EndMemberOutcome> => {
      const [member] = isUuid(id)
        ? await tx.sql<{ organisationId: string; municipalityCode: string; begins: boolean }>(
            `SELECT organisation_id AS "organisationId", municipality_code AS "municipalityCode", valid_from <= $2::date AS begins
             FROM organisation_member WHERE id = $1 FOR UPDATE`,
            [id, validTo],
          )
        : [];
      if (member === undefined) return refuse({ reason: 'not_found' });
      if (!member.begins) return refuse({ reason: 'before_begin' });
      await tx.sql('UPDATE organisation_member SET valid_to = $2 WHERE id = $1', [id, validTo]);
      const { organisationId, municipalityCode } = member;
      const act = { act: 'organisation.member_ended', actorId: viewer.accountId, municipalityCode };
      await this.audit.record(tx, { ...act, objectKind: 'organisation', objectId: organisationId });
      return ok({ id });
    });
  }
}
