import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import {
  type OrganisationInput,
  type OrganisationProblem,
  organisationProblems,
  tidyOrganisation,
} from './organisation-policy.js';

export type SaveOrganisationOutcome = Result<
  { id: string },
  { reason: 'incomplete'; problems: OrganisationProblem[] } | { reason: 'not_found' } | { reason: 'changed_meanwhile' }
>;

/** The project team adds an organisation, or edits one as they have read it. */
@Injectable()
export class SaveOrganisation {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(
    viewer: SignedIn,
    known: { id: string; version: number } | null,
    input: OrganisationInput,
  ): Promise<SaveOrganisationOutcome> {
    const organisation = tidyOrganisation(input);
    return this.db.transaction(async (tx): Promise<SaveOrganisationOutcome> => {
      if (known !== null) {
        const [row] = isUuid(known.id)
          ? await tx.sql<{ version: number }>('SELECT version FROM organisation WHERE id = $1 FOR UPDATE', [known.id])
          : [];
        if (row === undefined) return refuse({ reason: 'not_found' });
        if (row.version !== known.version) return refuse({ reason: 'changed_meanwhile' });
      }
      const problems = organisationProblems(organisation);
      if (problems.length > 0) return refuse({ reason: 'incomplete', problems });
      const id = known === null ? await add(tx, organisation) : await change(tx, known.id, organisation);
      await this.audit.record(tx, {
        act: known === null ? 'organisation.add' : 'organisation.change',
        actorId: viewer.accountId,
        objectKind: 'organisation',
        objectId: id,
      });
      return ok({ id });
    });
  }
}

const valuesOf = ({ kind, name, mailDomains, validFrom, validTo }: OrganisationInput): unknown[] => {
  const { en, ...required } = name;
  return [kind, JSON.stringify(en === null ? required : { ...required, en }), mailDomains, validFrom, validTo];
};

async function add(tx: Transaction, organisation: OrganisationInput): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO organisation (kind, name, mail_domains, valid_from, valid_to, created_at)
     VALUES ($1, $2::jsonb, $3, $4, $5, $6) RETURNING id`,
    [...valuesOf(organisation), tx.now],
  );
  if (row === undefined) throw new Error('an organisation was not inserted');
  return row.id;
}

async function change(tx: Transaction, id: string, organisation: OrganisationInput): Promise<string> {
  await tx.sql(
    `UPDATE organisation SET kind = $1, name = $2::jsonb, mail_domains = $3, valid_from = $4, valid_to = $5,
       version = version + 1 WHERE id = $6`,
    [...valuesOf(organisation), id],
  );
  return id;
}
