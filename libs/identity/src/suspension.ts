import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { notOver, othersAdminister, rolesNow } from './administrators.js';
import type { SuspensionFacts } from './suspension-policy.js';

export interface SuspensionInput {
  personId: string;
  reason: string;
}

/** Null when there is no such account. The account is locked. */
export async function suspensionFacts(
  tx: Transaction,
  actorId: string,
  personId: string,
): Promise<SuspensionFacts | null> {
  if (!isUuid(personId)) return null;
  const [found] = await tx.sql<Pick<SuspensionFacts, 'status' | 'administers' | 'othersAdminister'>>(
    `SELECT a.status, EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = 'administrator'
         AND ${notOver('g')}) AS administers, ${othersAdminister('a.id')} AS "othersAdminister"
     FROM account a WHERE a.id = $1 FOR UPDATE OF a`,
    [personId],
  );
  if (found === undefined) return null;
  return { ...found, actorRoles: await rolesNow(tx, actorId), self: personId.toLowerCase() === actorId };
}
