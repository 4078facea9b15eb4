import { coordinates, representsNow } from '#identity';
import type { Transaction } from '#platform';

/** Who sent the request first, while they represent its municipality; else those who coordinate it. */
export async function requesterReaders(tx: Transaction, requestId: string): Promise<string[]> {
  const sender = `a.id = r.submitted_by AND ${representsNow('a.id', 'r.municipality_code')}`;
  const rows = await tx.sql<{ id: string }>(
    `WITH concerned AS (SELECT a.id, ${sender} AS sent FROM sparring_request r
       JOIN account a ON a.status = 'active' AND ((${sender}) OR ${coordinates('a.id', 'r.municipality_code')})
       WHERE r.id = $1)
     SELECT id FROM concerned WHERE sent OR NOT EXISTS (SELECT FROM concerned WHERE sent) ORDER BY id`,
    [requestId],
  );
  return rows.map(({ id }) => id);
}
