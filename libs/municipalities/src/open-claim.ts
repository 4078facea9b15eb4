import type { Audit } from '#audit';
import type { Transaction } from '#platform';

/** Whom a person says they represent: one of the two. */
export type Represented =
  | { municipalityCode: string; organisationId: null }
  | { municipalityCode: null; organisationId: string };

/** Begins an affiliation that nothing proves yet, and answers its id. */
export async function openClaim(
  tx: Transaction,
  audit: Audit,
  accountId: string,
  { municipalityCode, organisationId }: Represented,
): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO affiliation (account_id, municipality_code, organisation_id, status, valid_from)
     VALUES ($1, $2, $3, 'claimed', $4) RETURNING id`,
    [accountId, municipalityCode, organisationId, tx.now],
  );
  if (row === undefined) throw new Error('an affiliation was not inserted');
  await audit.record(tx, {
    act: 'affiliation.claimed',
    actorId: accountId,
    ...(municipalityCode !== null && { municipalityCode }),
    objectKind: 'affiliation',
    objectId: row.id,
    to: 'claimed',
  });
  return row.id;
}
