import type { Audit } from '#audit';
import type { SignedIn } from '#identity';
import type { CircleId, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';

/** Whoever makes a circle leads it, for a municipality that they represent. Nobody is told: they did it themself. */
export async function beginLeading(
  tx: Transaction,
  audit: Audit,
  { accountId }: SignedIn,
  { circleId, municipalityCode }: { circleId: CircleId; municipalityCode: MunicipalityCode },
): Promise<void> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, granted_by)
     VALUES ($1, $2, $3, 0, $4, $2) RETURNING id`,
    [circleId, accountId, municipalityCode, tx.now],
  );
  if (row === undefined) throw new Error('a facilitator was not inserted');
  await audit.record(tx, {
    act: 'circle.add_facilitator',
    actorId: accountId,
    municipalityCode,
    objectKind: 'circle_facilitator',
    objectId: row.id,
  });
}
