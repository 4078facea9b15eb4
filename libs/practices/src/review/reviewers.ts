import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { affiliatedNow, emailAddress, type SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';

type Locales = readonly ('fi' | 'sv')[];

export type ReviewerOutcome = Result<
  { id: string },
  | { reason: 'not_found' }
  | { reason: 'not_a_representative' }
  | { reason: 'languages_required' }
  | { reason: 'already_reviewer' }
>;

/** Who is of the pool of reviewers: they offer themselves and the project team says yes, or the team names them. */
@Injectable()
export class Reviewers {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  offer(viewer: SignedIn, locales: Locales): Promise<ReviewerOutcome> {
    return this.db.transaction((tx) => this.add(tx, viewer.accountId, locales, viewer, false));
  }

  name(viewer: SignedIn, email: string, locales: Locales): Promise<ReviewerOutcome> {
    return this.db.transaction<ReviewerOutcome>(async (tx) => {
      const [found] = await tx.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [emailAddress(email)]);
      return found === undefined ? refuse({ reason: 'not_found' }) : this.add(tx, found.id, locales, viewer, true);
    });
  }

  approve(viewer: SignedIn, id: string): Promise<ReviewerOutcome> {
    return this.change(viewer, id, 'approve', `approved_at = $2, approved_by = $3`, 'approved_at IS NULL');
  }

  end(viewer: SignedIn, id: string): Promise<ReviewerOutcome> {
    return this.change(viewer, id, 'end', 'ended_at = $2', '$3::uuid IS NOT NULL');
  }

  /** One's own, whether it was approved or not. */
  async endOwn(viewer: SignedIn): Promise<ReviewerOutcome> {
    const [own] = await this.db.read<{ id: string }>(
      'SELECT id FROM practice_reviewer WHERE account_id = $1 AND ended_at IS NULL',
      [viewer.accountId],
    );
    return this.end(viewer, own?.id ?? '');
  }

  private async add(
    tx: Transaction,
    accountId: string,
    given: Locales,
    { accountId: by }: SignedIn,
    named: boolean,
  ): Promise<ReviewerOutcome> {
    const locales = [...new Set(given)].sort();
    if (locales.length === 0) return refuse({ reason: 'languages_required' });
    // Two offers in one instant: the second waits for the first.
    await tx.sql('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    const [known] = await tx.sql<{ represents: boolean; there: boolean }>(
      `SELECT EXISTS (SELECT FROM affiliation f WHERE f.account_id = a.id AND ${affiliatedNow}) AS represents,
         EXISTS (SELECT FROM practice_reviewer w WHERE w.account_id = a.id AND w.ended_at IS NULL) AS there
       FROM account a WHERE a.id = $1 AND a.status = 'active'`,
      [accountId],
    );
    if (!known?.represents) return refuse({ reason: 'not_a_representative' });
    if (known.there) return refuse({ reason: 'already_reviewer' });
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO practice_reviewer (account_id, locales, offered_at, approved_at, approved_by)
       VALUES ($1, $2, $3, CASE WHEN $5 THEN $3::timestamptz END, CASE WHEN $5 THEN $4::uuid END) RETURNING id`,
      [accountId, locales, tx.now, by, named],
    );
    const id = row?.id ?? '';
    await this.audit.record(tx, ofAct(named ? 'name' : 'offer', by, id));
    return ok({ id });
  }

  private change(
    { accountId: by }: SignedIn,
    id: string,
    verb: 'approve' | 'end',
    set: string,
    where: string,
  ): Promise<ReviewerOutcome> {
    return this.db.transaction<ReviewerOutcome>(async (tx) => {
      if (!isUuid(id)) return refuse({ reason: 'not_found' });
      const rows = await tx.sql<{ id: string }>(
        `UPDATE practice_reviewer SET ${set} WHERE id = $1 AND ended_at IS NULL AND ${where} RETURNING id`,
        [id, tx.now, by],
      );
      if (rows.length === 0) return refuse({ reason: 'not_found' });
      await this.audit.record(tx, ofAct(verb, by, id));
      return ok({ id });
    });
  }
}

const ofAct = (act: string, actorId: string, objectId: string) => ({
  ...{ act: `practice_reviewer.${act}`, actorId, objectKind: 'practice_reviewer', objectId },
});
