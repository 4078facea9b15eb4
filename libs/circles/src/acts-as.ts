import { notOver, representsNow, type SignedIn } from '#identity';
import { type CircleId, isUuid, type MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';

/** By which right someone makes a circle: the project team any, a facilitator those that they lead. */
export type ActsAs = 'team' | 'facilitator';

/**
 * Whether the person may touch the draft of this circle by that right; to anyone else it is as if there were none. Asked
 * after the circle was locked: an end that was committed meanwhile counts.
 */
export async function mayTouch(tx: Transaction, accountId: string, as: ActsAs, circleId: CircleId): Promise<boolean> {
  if (as === 'team') return true;
  if (!isUuid(circleId)) return false;
  const [row] = await tx.sql<{ yes: boolean }>(
    `SELECT EXISTS (SELECT FROM circle_facilitator f WHERE f.circle_id = $1 AND f.account_id = $2 AND ${notOver('f')}) AS yes`,
    [circleId, accountId],
  );
  return row?.yes ?? false;
}

/**
 * Whether the person may copy the circle by that right. Who leads it no longer may where it was published, but does not
 * come to see what others draft.
 */
export async function mayCopy(tx: Transaction, accountId: string, as: ActsAs, circleId: CircleId): Promise<boolean> {
  if (await mayTouch(tx, accountId, as, circleId)) return true;
  if (!isUuid(circleId)) return false;
  const [row] = await tx.sql<{ yes: boolean }>(
    `SELECT EXISTS (SELECT FROM circle_facilitator f JOIN circle c ON c.id = f.circle_id
       WHERE f.circle_id = $1 AND f.account_id = $2 AND c.status NOT IN ('draft', 'proposed')) AS yes`,
    [circleId, accountId],
  );
  return row?.yes ?? false;
}

/** Which municipality holds what the person copies: the same one, or one that they represent; null where there is none. */
export async function hostOfCopy(
  tx: Transaction,
  { accountId, municipalities }: SignedIn,
  host: string,
): Promise<MunicipalityCode | null> {
  const [row] = await tx.sql<{ code: MunicipalityCode }>(
    `SELECT m.code FROM municipality m WHERE m.code = ANY ($2) AND ${representsNow('$1::uuid', 'm.code')}
     ORDER BY m.code <> $3, m.code LIMIT 1`,
    [accountId, municipalities, host],
  );
  return row?.code ?? null;
}

/** Whether the circle may be held by the municipality: by the one that holds it already, or one that the person represents. */
export async function mayHost(
  tx: Transaction,
  accountId: string,
  { circleId, hostMunicipalityCode }: { circleId: CircleId | null; hostMunicipalityCode: string },
): Promise<boolean> {
  const [row] = await tx.sql<{ yes: boolean }>(
    `SELECT ${representsNow('$1::uuid', '$2')}
       OR EXISTS (SELECT FROM circle c WHERE c.id = $3 AND c.host_municipality_code = $2) AS yes`,
    [accountId, hostMunicipalityCode, circleId],
  );
  return row?.yes ?? false;
}
