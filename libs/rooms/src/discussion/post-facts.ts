import { type AccountId, isUuid, type MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import { expectedIn, insideOf } from '../inside.js';

/** As what someone is inside the room of a circle. */
export interface RoomFacts {
  circleId: string;
  leads: boolean;
  participates: boolean;
  team: boolean;
  /** The municipality that they represent in the circle; null for who is inside as of the project team only. */
  municipalityCode: MunicipalityCode | null;
}

/** What an act on a post is decided by, as of the transaction's now. */
export interface PostFacts extends RoomFacts {
  postId: string;
  replyTo: string | null;
  own: boolean;
  deleted: boolean;
  /** By those who lead. */
  hidden: boolean;
  version: number;
  writtenAt: Date;
}

const standing = `c.id AS "circleId", inside.leads, inside.participates, inside.team,
  (SELECT ex.municipality_code FROM ${expectedIn} ex WHERE ex.account_id = $2) AS "municipalityCode"`;

/** Null for whoever is not inside, as where there is no such circle. */
export async function roomInside(tx: Transaction, accountId: AccountId, circleId: string): Promise<RoomFacts | null> {
  if (!isUuid(circleId)) return null;
  const [row] = await tx.sql<RoomFacts>(
    `SELECT ${standing} FROM circle c JOIN LATERAL ${insideOf('$2')} inside ON true WHERE c.id = $1`,
    [circleId, accountId],
  );
  return row ?? null;
}

/** The post, locked until the act on it is done. Null for whoever is not inside, as where there is no such post. */
export async function postInside(tx: Transaction, accountId: AccountId, postId: string): Promise<PostFacts | null> {
  if (!isUuid(postId)) return null;
  const [row] = await tx.sql<PostFacts>(
    `SELECT ${standing}, p.id AS "postId", p.reply_to AS "replyTo", p.written_by = $2 AS own,
       p.deleted_at IS NOT NULL AS deleted, p.hidden_at IS NOT NULL AS hidden, p.version, p.written_at AS "writtenAt"
     FROM discussion_post p JOIN circle c ON c.id = p.circle_id JOIN LATERAL ${insideOf('$2')} inside ON true
     WHERE p.id = $1 FOR UPDATE OF p`,
    [postId, accountId],
  );
  return row ?? null;
}
