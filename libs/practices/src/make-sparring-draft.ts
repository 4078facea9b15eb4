import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type AccountId, isUuid, type Locale, type MunicipalityCode, ok, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { sidesWith } from './draft-facts.js';
import type { MakeDraftOutcome } from './make-draft.js';

interface PairFacts {
  pairId: string;
  actsFor: MunicipalityCode | null;
  hasOutcomes: boolean;
  draftId: string | null;
}

/** Who is of a side of a sparring makes a draft of what was reported of its session. Once: a second try leads to the first. */
@Injectable()
export class MakeSparringDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The report has one text, in the language of whoever wrote it: `locale` says in which the draft takes it along. */
  execute({ accountId }: SignedIn, requestId: string, locale: Locale): Promise<MakeDraftOutcome> {
    return this.db.transaction<MakeDraftOutcome>(async (tx) => {
      const facts = await lockPair(tx, accountId, requestId);
      if (facts === null || facts.actsFor === null) return refuse({ reason: 'not_found' });
      if (facts.draftId !== null) return ok({ id: facts.draftId });
      if (!facts.hasOutcomes) return refuse({ reason: 'no_outcomes' });
      const id = await write(tx, accountId, {
        ...facts,
        actsFor: facts.actsFor,
        language: locale === 'sv' ? 'sv' : 'fi',
      });
      await this.audit.record(tx, {
        act: 'practice.make_draft',
        actorId: accountId,
        municipalityCode: facts.actsFor,
        objectKind: 'practice_draft',
        objectId: id,
      });
      return ok({ id });
    });
  }
}

/** Of two who make a draft of one sparring at once, the second finds that of the first. */
async function lockPair(tx: Transaction, accountId: AccountId, requestId: string): Promise<PairFacts | null> {
  if (!isUuid(requestId)) return null;
  const [locked] = await tx.sql<{ id: string }>(
    'SELECT id FROM sparring_pair WHERE request_id = $1 AND ended_at IS NULL FOR UPDATE',
    [requestId],
  );
  if (locked === undefined) return null;
  const [facts] = await tx.sql<PairFacts>(
    `SELECT p.id AS "pairId", ${sidesWith('$2::uuid', 'p.id')} AS "actsFor",
       EXISTS (SELECT FROM sparring_report sr WHERE sr.pair_id = p.id AND sr.reported_at IS NOT NULL
         AND sr.no_outcome IS NULL) AS "hasOutcomes",
       (SELECT d.id FROM practice_draft d WHERE d.pair_id = p.id) AS "draftId"
     FROM sparring_pair p WHERE p.id = $1`,
    [locked.id, accountId],
  );
  return facts ?? null;
}

interface Making extends PairFacts {
  actsFor: MunicipalityCode;
  language: 'fi' | 'sv';
}

/** The draft as it begins: both municipalities as its title, what was reported, themes of the request, its maker as author. */
async function write(tx: Transaction, accountId: AccountId, { pairId, actsFor, language }: Making): Promise<string> {
  const title = (locale: string) => `(m.name ->> '${locale}') || ', ' || (tm.name ->> '${locale}')`;
  const [made] = await tx.sql<{ id: string }>(
    `INSERT INTO practice_draft (origin, pair_id, title, text, created_by, created_at, edited_at)
     SELECT 'sparring', p.id, json_build_object('fi', ${title('fi')}, 'sv', ${title('sv')}),
       jsonb_build_object('fi', '', 'sv', '') || jsonb_build_object($4::text,
         concat_ws(E'\n\n', sr.practice, sr.situation, sr.cooperation, sr.made_visible)), $2, $3, $3
     FROM sparring_pair p JOIN sparring_report sr ON sr.pair_id = p.id JOIN sparring_request r ON r.id = p.request_id
     JOIN municipality m ON m.code = r.municipality_code JOIN tutor_municipality t ON t.id = p.tutor_municipality_id
     JOIN municipality tm ON tm.code = t.municipality_code WHERE p.id = $1 RETURNING id`,
    [pairId, accountId, tx.now, language],
  );
  if (made === undefined) throw new Error(`the report of ${pairId} went while its pair was locked`);
  await tx.sql(
    `INSERT INTO practice_draft_theme (draft_id, theme_id) SELECT $1, th.theme_id FROM sparring_theme th
     JOIN sparring_pair p ON p.request_id = th.request_id WHERE p.id = $2`,
    [made.id, pairId],
  );
  await tx.sql(
    `INSERT INTO practice_contributor (draft_id, account_id, municipality_code, author, status, since)
     VALUES ($1, $2, $3, true, 'accepted', $4)`,
    [made.id, accountId, actsFor, tx.now],
  );
  return made.id;
}
