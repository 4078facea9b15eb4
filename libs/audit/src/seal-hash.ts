import { createHash } from 'node:crypto';

/** A row of the log and its seal, as text. Instants are seconds since 1970 with six decimals, as PostgreSQL counts them. */
export interface SealedContent {
  sealNumber: string;
  sealedAt: string;
  auditId: string;
  at: string;
  actorId: string | null;
  municipalityCode: string | null;
  act: string;
  objectKind: string;
  objectId: string;
  fromStatus: string | null;
  toStatus: string | null;
  reason: string | null;
}

/** Columns of `audit_log a`, named as above. No time zone and no setting of a connection changes their text. */
export const contentColumns = `a.id::text AS "auditId", extract(epoch FROM a.at)::text AS at,
  a.actor_id::text AS "actorId", a.municipality_code AS "municipalityCode", a.act, a.object_kind AS "objectKind",
  a.object_id AS "objectId", a.from_status AS "fromStatus", a.to_status AS "toStatus", a.reason`;

/** What the first seal has in place of the hash of the one before. */
export const noHash: Buffer = Buffer.alloc(32);

/**
 * The one way in which a sealed row is written down: a JSON array of strings and nulls in this order, in UTF-8. The first
 * element names the order; should a field be added, rows of before keep theirs.
 */
function canonicalText(content: SealedContent, previousHash: Buffer): string {
  return JSON.stringify([
    'kuntarinki-audit-1',
    content.sealNumber,
    previousHash.toString('hex'),
    content.sealedAt,
    content.auditId,
    content.at,
    content.actorId,
    content.municipalityCode,
    content.act,
    content.objectKind,
    content.objectId,
    content.fromStatus,
    content.toStatus,
    content.reason,
  ]);
}

/** SHA-256 over the row, its seal's number and instant, and the hash of the seal before. */
export const sealHash = (content: SealedContent, previousHash: Buffer): Buffer =>
  createHash('sha256').update(canonicalText(content, previousHash)).digest();
