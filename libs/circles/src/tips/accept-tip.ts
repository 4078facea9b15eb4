import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { AddressChanges, accountByMail, LinkTokens, type NameRefusal, type SignedIn } from '#identity';
import { type AccountId, type Locale, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { circleState } from '../circle-shape.js';
import { tipToken } from '../events.js';
import { mayBeTold } from './may-be-told.js';

export type AcceptTipOutcome = Result<
  {
    /** Of the circle. */
    slug: string;
    /** The account that was opened just now. */
    opened: { accountId: AccountId; provedAt: Date } | null;
  },
  | { reason: 'link_used' }
  | { reason: 'link_expired' }
  /** The address has an account: it has to be signed in to. */
  | { reason: 'sign_in' }
  | { reason: 'account_needed' }
  | NameRefusal
>;

interface Tip {
  id: string;
  /** Null once it is used or over. */
  email: string | null;
  slug: string;
  used: boolean;
  over: boolean;
}

/** Who was told of a circle follows the tip: with the account that is signed in, or with one that is opened now. */
@Injectable()
export class AcceptTip {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) readonly audit: Audit,
    @Inject(AddressChanges) readonly changes: AddressChanges,
  ) {}

  execute(
    viewer: SignedIn | null,
    token: string,
    newAccount: { name: string; locale: Locale } | null,
  ): Promise<AcceptTipOutcome> {
    return this.db.transaction(async (tx): Promise<AcceptTipOutcome> => {
      const id = this.tokens.idOf(tipToken, token);
      const tip = id === null ? null : await mailedTip(tx, id);
      if (tip?.used) return refuse({ reason: 'link_used' });
      if (tip === null || tip.email === null || tip.over) return refuse({ reason: 'link_expired' });
      const account = await accountByMail(tx, this, { viewer, email: tip.email, newAccount });
      if (!account.ok) return account;
      const { accountId, opened } = account.value;
      await tx.sql('UPDATE circle_tip SET used_at = $2, email = NULL, message = NULL WHERE id = $1', [tip.id, tx.now]);
      const act = { act: 'circle.tip_accepted', actorId: accountId };
      await this.audit.record(tx, { ...act, objectKind: 'circle_tip', objectId: tip.id });
      return ok({ slug: tip.slug, opened: opened ? { accountId, provedAt: tx.now } : null });
    });
  }
}

/** Null when no mail went out for it. */
async function mailedTip(tx: Transaction, id: string): Promise<Tip | null> {
  const [tip] = await tx.sql<Tip>(
    `SELECT t.id, t.email, c.slug, t.used_at IS NOT NULL AS used,
       t.expires_at <= $2 OR NOT ${mayBeTold(circleState)} AS over
     FROM circle_tip t JOIN circle c ON c.id = t.circle_id WHERE t.id = $1 AND t.mailed FOR UPDATE OF t`,
    [id, tx.now],
  );
  return tip ?? null;
}
