import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { representsNow, type SignedIn } from '#identity';
import { type AccountId, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { lockDraft } from '../draft-facts.js';
import { type DraftTexts, whyNotEdit } from '../draft-policy.js';
import type { DraftRead } from '../edit-draft.js';
import { mainLanguageOf, sectionsOfDraft } from './sections-of-draft.js';

export type PracticeOfDraftOutcome = Result<
  { practiceId: string; locale: 'fi' | 'sv' },
  { reason: 'not_found' } | { reason: 'stale_version' } | { reason: 'not_a_representative' }
>;

const mostThemes = 5;

/**
 * Who writes a draft goes on with it as a good practice of the municipality for which they write it. Contributors who said
 * yes are its authors. Once: made again, or by two at once, it leads to the first.
 */
@Injectable()
export class WritePracticeOfDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, { id, version }: DraftRead): Promise<PracticeOfDraftOutcome> {
    return this.db.transaction<PracticeOfDraftOutcome>(async (tx) => {
      const facts = await lockDraft(tx, accountId, id);
      if (facts === null || facts.writesFor === null) return refuse({ reason: 'not_found' });
      if (facts.practice !== null) return ok({ practiceId: facts.practice.id, locale: facts.practice.locale });
      const refusal = whyNotEdit(facts, version);
      if (refusal !== null) return refuse({ reason: 'stale_version' });
      const municipalityCode = facts.writesFor as MunicipalityCode;
      const [may] = await tx.sql<{ may: boolean }>(`SELECT ${representsNow('$1', '$2')} AS may`, [
        accountId,
        municipalityCode,
      ]);
      if (!may?.may) return refuse({ reason: 'not_a_representative' });
      const made = await write(tx, accountId, id, municipalityCode);
      const act = { act: 'practice.start', actorId: accountId, municipalityCode, objectKind: 'practice' };
      await this.audit.record(tx, { ...act, objectId: made.practiceId, to: 'draft' });
      return ok(made);
    });
  }
}

async function write(tx: Transaction, accountId: AccountId, draftId: string, code: MunicipalityCode) {
  const [texts] = await tx.sql<DraftTexts>('SELECT title, text FROM practice_draft WHERE id = $1', [draftId]);
  if (texts === undefined) throw new Error(`draft ${draftId} went while it was locked`);
  const locale = mainLanguageOf(texts);
  const [made] = await tx.sql<{ id: string }>(
    `INSERT INTO practice (municipality_code, main_locale, status, status_since, created_by, created_at, edited_at, draft_id)
     VALUES ($1, $2, 'draft', $3, $4, $3, $3, $5) RETURNING id`,
    [code, locale, tx.now, accountId, draftId],
  );
  if (made === undefined) throw new Error('a practice was not inserted');
  const written = Object.fromEntries(sectionsOfDraft(texts).map((one) => [one.locale, one.sections]));
  await tx.sql(
    'INSERT INTO practice_text (practice_id, locale, sections) SELECT $1, e.key, e.value FROM jsonb_each($2::jsonb) e',
    [made.id, JSON.stringify(written)],
  );
  await tx.sql(
    `INSERT INTO practice_theme (practice_id, theme_id) SELECT $1, h.theme_id FROM practice_draft_theme h
     JOIN theme th ON th.id = h.theme_id WHERE h.draft_id = $2 ORDER BY th.position, th.id LIMIT ${mostThemes}`,
    [made.id, draftId],
  );
  // Who led it first; then whoever writes it on, unless they have said no to being named.
  await tx.sql(
    `INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
     SELECT $1::uuid, n.account_id, n.municipality_code, row_number() OVER (ORDER BY n.author DESC, n.since, n.account_id)
     FROM (SELECT pc.account_id, pc.municipality_code, pc.author, pc.since FROM practice_contributor pc
             JOIN account a ON a.id = pc.account_id AND a.status = 'active' WHERE pc.draft_id = $2 AND pc.status = 'accepted'
           UNION ALL SELECT $3::uuid, $4, false, $5::timestamptz
             WHERE NOT EXISTS (SELECT FROM practice_contributor o WHERE o.draft_id = $2 AND o.account_id = $3)) n`,
    [made.id, draftId, accountId, code, tx.now],
  );
  return { practiceId: made.id, locale };
}
