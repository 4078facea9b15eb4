import type { Database } from '#platform';
import { contentColumns, noHash, type SealedContent, sealHash } from './seal-hash.js';

/**
 * changed: the row or its seal says something else than when it was sealed; missing: the seal or its row is not there;
 * order: the seal does not follow on the one before.
 */
export interface BadSeal {
  problem: 'changed' | 'missing' | 'order';
  sealNumber: string;
  /** Null when the seal itself is gone, and with it what it was for. */
  auditId: string | null;
}

/** The last seal, which an operator may keep elsewhere: whoever has it can tell later that the end was not cut off. */
export interface ChainHead {
  sealNumber: string;
  hash: string;
}

export interface VerifiedLog {
  bad: BadSeal | null;
  /** Up to here all is right; null when nothing is sealed. */
  head: ChainHead | null;
  unsealed: number;
  /** Of the oldest row without a seal. */
  unsealedForSeconds: number | null;
}

type SealRow = {
  [K in keyof SealedContent]: K extends 'sealNumber' | 'sealedAt' ? string : SealedContent[K] | null;
} & {
  sealedId: string;
  previousHash: Buffer;
  hash: Buffer;
};

/** Recomputes the chain from its beginning, and stops at the first seal that is not right. */
export async function verifySeals(database: Database, kept: ChainHead | null, size = 2000): Promise<VerifiedLog> {
  let head: ChainHead | null = null;
  const answer = async (bad: BadSeal | null): Promise<VerifiedLog> => ({ bad, head, ...(await tailOf(database)) });
  for (let previous = noHash, number = 0n; ; ) {
    const rows = await readSeals(database, number, size);
    for (const row of rows) {
      number += 1n;
      const bad = whatIsWrong(row, number, previous, kept);
      if (bad !== null) return answer(bad);
      previous = row.hash;
      head = { sealNumber: row.sealNumber, hash: row.hash.toString('hex') };
    }
    if (rows.length < size) {
      const cutOff = kept !== null && BigInt(kept.sealNumber) > number;
      return answer(cutOff ? { problem: 'missing', sealNumber: String(number + 1n), auditId: null } : null);
    }
  }
}

function whatIsWrong(row: SealRow, number: bigint, previous: Buffer, kept: ChainHead | null): BadSeal | null {
  const sealNumber = String(number);
  const bad = (problem: BadSeal['problem']): BadSeal => ({ problem, sealNumber, auditId: row.sealedId });
  if (row.sealNumber !== sealNumber) return { problem: 'missing', sealNumber, auditId: null };
  if (!isWhole(row)) return bad('missing');
  if (!row.previousHash.equals(previous)) return bad('order');
  if (!sealHash(row, previous).equals(row.hash)) return bad('changed');
  // The whole chain may have been made anew, every hash of it right.
  if (kept?.sealNumber === sealNumber && kept.hash !== row.hash.toString('hex')) return bad('changed');
  return null;
}

const isWhole = (row: SealRow): row is SealRow & SealedContent => row.auditId !== null;

const readSeals = (database: Database, after: bigint, size: number) =>
  // Row by row by its key: a join of a part of the seals would read the whole log for each part.
  database.read<SealRow>(
    `SELECT s.seal_number::text AS "sealNumber", s.audit_id::text AS "sealedId", s.previous_hash AS "previousHash",
       s.hash, extract(epoch FROM s.sealed_at)::text AS "sealedAt", ${contentColumns}
     FROM audit_seal s
     LEFT JOIN LATERAL (SELECT * FROM audit_log row WHERE row.id = s.audit_id LIMIT 1) a ON true
     WHERE s.seal_number > $1 ORDER BY s.seal_number LIMIT $2`,
    [String(after), size],
  );

async function tailOf(database: Database): Promise<Pick<VerifiedLog, 'unsealed' | 'unsealedForSeconds'>> {
  const [tail] = await database.read<{ rows: number; seconds: number | null }>(
    `SELECT count(*)::integer AS rows, extract(epoch FROM app_now() - min(a.at))::float8 AS seconds
     FROM audit_log a WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.audit_id = a.id)`,
  );
  return { unsealed: tail?.rows ?? 0, unsealedForSeconds: tail?.seconds ?? null };
}
