import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { grantedNow, type SignedIn } from '#identity';
import { type AccountId, type CircleId, isUuid, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { leadsFor } from './draft-facts.js';

export type MakeDraftOutcome = Result<{ id: string }, { reason: 'not_found' } | { reason: 'no_outcomes' }>;

interface CircleFacts {
  leadsFor: MunicipalityCode | null;
  hasOutcomes: boolean;
  draftId: string | null;
}

/** Who leads a circle makes a draft of its outcomes. Once: a second try leads to the first. */
@Injectable()
export class MakePracticeDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, circleId: CircleId): Promise<MakeDraftOutcome> {
    return this.db.transaction<MakeDraftOutcome>(async (tx) => {
      const facts = await lockCircle(tx, accountId, circleId);
      if (facts === null || facts.leadsFor === null) return refuse({ reason: 'not_found' });
      if (facts.draftId !== null) return ok({ id: facts.draftId });
      if (!facts.hasOutcomes) return refuse({ reason: 'no_outcomes' });
      const id = await write(tx, accountId, circleId);
      await this.audit.record(tx, {
        act: 'practice.make_draft',
        actorId: accountId,
        municipalityCode: facts.leadsFor,
        objectKind: 'practice_draft',
        objectId: id,
      });
      return ok({ id });
    });
  }
}

/** Of two who make a draft of one circle at once, the second finds that of the first. */
async function lockCircle(tx: Transaction, accountId: AccountId, circleId: CircleId): Promise<CircleFacts | null> {
  if (!isUuid(circleId)) return null;
  const [locked] = await tx.sql('SELECT FROM circle WHERE id = $1 FOR UPDATE', [circleId]);
  if (locked === undefined) return null;
  const [facts] = await tx.sql<CircleFacts>(
    `SELECT ${leadsFor('$2::uuid', 'c.id')} AS "leadsFor",
       c.status IN ('completed', 'archived') AND coalesce(c.outcome_kind = 'outcomes', false) AS "hasOutcomes",
       (SELECT d.id FROM practice_draft d WHERE d.circle_id = c.id) AS "draftId"
     FROM circle c WHERE c.id = $1`,
    [circleId, accountId],
  );
  return facts ?? null;
}

/** The draft as it begins: titles, outcomes and themes of the circle, and who leads it as authors. */
async function write(tx: Transaction, accountId: AccountId, circleId: CircleId): Promise<string> {
  const title = (locale: string) =>
    `coalesce((SELECT v.title FROM circle_text v WHERE v.circle_id = c.id AND v.locale = '${locale}'), '')`;
  const [made] = await tx.sql<{ id: string }>(
    `INSERT INTO practice_draft (origin, circle_id, title, text, created_by, created_at, edited_at)
     SELECT 'circle', c.id, json_build_object('fi', ${title('fi')}, 'sv', ${title('sv')}), c.outcome_texts, $2, $3, $3
     FROM circle c WHERE c.id = $1 RETURNING id`,
    [circleId, accountId, tx.now],
  );
  if (made === undefined) throw new Error(`circle ${circleId} went while it was locked`);
  const ofCircle = [made.id, circleId];
  await tx.sql(
    'INSERT INTO practice_draft_theme (draft_id, theme_id) SELECT $1, theme_id FROM circle_theme WHERE circle_id = $2',
    ofCircle,
  );
  await tx.sql(
    `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, since)
     SELECT DISTINCT ON (f.account_id) $1::uuid, f.account_id, f.municipality_code, true, 'accepted', $3::timestamptz
     FROM circle_facilitator f JOIN account a ON a.id = f.account_id AND a.status = 'active'
     WHERE f.circle_id = $2 AND ${grantedNow('f')} ORDER BY f.account_id, f.position`,
    [...ofCircle, tx.now],
  );
  return made.id;
}
