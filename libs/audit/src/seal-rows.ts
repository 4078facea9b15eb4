import type { Database, Task, Transaction } from '#platform';
import { contentColumns, noHash, type SealedContent, sealHash } from './seal-hash.js';

/** The task that seals what was logged; the worker schedules it. */
export const sealAuditLog = 'audit.seal';

export const auditTasks = (database: Database): Record<string, Task> => ({
  [sealAuditLog]: async () => {
    await sealRows(database);
  },
});

const batchSize = 10_000;

/**
 * Seals every committed row that has no seal yet, the lowest id first, in transactions of `size` rows each. A row that
 * commits after higher ids were sealed is without a seal as well and gets the next number. Answers how many were sealed.
 */
export async function sealRows(database: Database, size = batchSize): Promise<number> {
  for (let sealed = 0; ; ) {
    const batch = await database.transaction((tx) => sealBatch(tx, size));
    sealed += batch;
    if (batch < size) return sealed;
  }
}

interface LastSeal {
  number: string;
  hash: Buffer;
}

async function sealBatch(tx: Transaction, size: number): Promise<number> {
  // One sealer at a time. Who finds another at work leaves the rest to it, and to the next minute.
  const [lock] = await tx.sql<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0)) AS taken`,
  );
  if (!lock?.taken) return 0;
  // Only now, as this statement sees what a sealer before us has committed.
  const [last] = await tx.sql<LastSeal>(
    'SELECT seal_number AS number, hash FROM audit_seal ORDER BY seal_number DESC LIMIT 1',
  );
  // The ids first: whole rows would be sorted by the thousand when much is to be sealed.
  const rows = await tx.sql<Omit<SealedContent, 'sealNumber'>>(
    `WITH unsealed AS MATERIALIZED (
       SELECT id FROM audit_log l WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.audit_id = l.id) ORDER BY id LIMIT $2
     )
     SELECT ${contentColumns}, extract(epoch FROM $1::timestamptz)::text AS "sealedAt"
     FROM unsealed JOIN audit_log a USING (id) ORDER BY a.id`,
    [tx.now, size],
  );
  if (rows.length === 0) return 0;
  let number = BigInt(last?.number ?? 0);
  let hash = last?.hash ?? noHash;
  const seals = rows.map((row) => {
    const previous = hash;
    number += 1n;
    hash = sealHash({ ...row, sealNumber: String(number) }, previous);
    return { number: String(number), auditId: row.auditId, previous, hash };
  });
  await tx.sql(
    `INSERT INTO audit_seal (seal_number, audit_id, previous_hash, hash, sealed_at)
     SELECT *, $5::timestamptz FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      seals.map((seal) => seal.number),
      seals.map((seal) => seal.auditId),
      seals.map((seal) => seal.previous),
      seals.map((seal) => seal.hash),
      tx.now,
    ],
  );
  return seals.length;
}
