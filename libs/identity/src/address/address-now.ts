import type { Transaction } from '#platform';

/**
 * SQL: whether a confirmed change with the alias `c` has taken effect at the database's now, also where nobody has written
 * it down.
 */
const inEffect = `(c.status = 'confirmed' AND c.takes_effect_at <= app_now()
  AND EXISTS (SELECT FROM account o WHERE o.id = c.account_id AND o.status = 'active')
  AND NOT EXISTS (SELECT FROM account o WHERE o.email = c.new_email))`;

/** SQL: whether an address, an SQL expression, has an account at the database's now. For what only reads. */
export const hasAccount = (email: string): string =>
  `(EXISTS (SELECT FROM account k WHERE k.email = ${email}
       AND NOT EXISTS (SELECT FROM address_change c WHERE c.account_id = k.id AND ${inEffect}))
    OR EXISTS (SELECT FROM address_change c WHERE c.new_email = ${email} AND ${inEffect}))`;

/** SQL: from when an address, an SQL expression, is to be that of an account which has another one until then; null: none. */
export const awaitedFrom = (email: string): string =>
  `(SELECT min(c.takes_effect_at) FROM address_change c JOIN account o ON o.id = c.account_id AND o.status = 'active'
    WHERE c.new_email = ${email} AND c.status = 'confirmed' AND c.takes_effect_at > app_now())`;

/** The same for what is about to open an account with the address. */
export async function whenAwaited(tx: Transaction, email: string): Promise<Date | null> {
  const [row] = await tx.sql<{ at: Date | null }>(`SELECT ${awaitedFrom('$1')} AS at`, [email]);
  return row?.at ?? null;
}
