import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { PracticeFacts, PracticeRefusal } from '../posts/practice-policy.js';
import { type FileProblems, type GivenWords, tidyWords, wordsProblems } from './file-policy.js';
import { openForFiles, practiceOf } from './lock-files.js';

export type ChangeFileOutcome = Result<{ id: string }, PracticeRefusal | FileProblems>;

interface Change {
  act: string;
  write: (tx: Transaction, facts: PracticeFacts) => Promise<PracticeRefusal | FileProblems | null>;
}

/** What a representative does with the files of what is being written. */
@Injectable()
export class ChangePracticeFile {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What a picture says in each language. */
  words(viewer: SignedIn, id: string, given: GivenWords): Promise<ChangeFileOutcome> {
    const words = tidyWords(given);
    return this.change(viewer, id, {
      act: 'practice.describe_picture',
      write: async (tx, { mainLocale }) => {
        const problems = wordsProblems(words, mainLocale);
        if (problems.length > 0) return { reason: 'invalid', problems };
        const changed = await tx.sql(
          `UPDATE practice_file SET words = $2 WHERE id = $1 AND kind = 'picture' RETURNING id`,
          [id, JSON.stringify(words)],
        );
        return changed.length === 0 ? { reason: 'not_found' } : null;
      },
    });
  }

  /** One place earlier among those of its kind; the first stays where it is. */
  earlier(viewer: SignedIn, id: string): Promise<ChangeFileOutcome> {
    return this.change(viewer, id, {
      act: 'practice.order_files',
      write: async (tx) => {
        await tx.sql(
          `WITH own AS (SELECT * FROM practice_file WHERE id = $1),
           before AS (SELECT f.id, f.position FROM practice_file f, own WHERE f.practice_id = own.practice_id
             AND f.kind = own.kind AND f.removed_at IS NULL AND f.position < own.position ORDER BY f.position DESC LIMIT 1)
         UPDATE practice_file f SET position = CASE f.id WHEN own.id THEN before.position ELSE own.position END
         FROM own, before WHERE f.id IN (own.id, before.id)`,
          [id],
        );
        return null;
      },
    });
  }

  /** Gone for good, but where a published revision has it: that one never changes. */
  remove(viewer: SignedIn, id: string): Promise<ChangeFileOutcome> {
    return this.change(viewer, id, {
      act: 'practice.remove_file',
      write: async (tx, { id: practiceId }) => {
        const kept = await tx.sql(
          `UPDATE practice_file SET removed_at = $3 WHERE id = $1 AND EXISTS (SELECT FROM practice_revision r
           WHERE r.practice_id = $2 AND r.files @> jsonb_build_array(jsonb_build_object('id', practice_file.id::text))) RETURNING id`,
          [id, practiceId, tx.now],
        );
        if (kept.length === 0) await tx.sql('DELETE FROM practice_file WHERE id = $1', [id]);
        return null;
      },
    });
  }

  private change({ accountId }: SignedIn, id: string, { act, write }: Change): Promise<ChangeFileOutcome> {
    return this.db.transaction<ChangeFileOutcome>(async (tx) => {
      const practiceId = await practiceOf(tx, id);
      const facts = await openForFiles(tx, accountId, practiceId);
      if ('reason' in facts) return refuse(facts);
      // Asked again after the practice was locked: another may have removed it meanwhile.
      if ((await practiceOf(tx, id)) === '') return refuse({ reason: 'not_found' });
      const refusal = await write(tx, facts);
      if (refusal !== null) return refuse(refusal);
      await tx.sql('UPDATE practice SET edited_at = $2 WHERE id = $1', [practiceId, tx.now]);
      const municipalityCode = facts.municipalityCode as MunicipalityCode;
      const row = { act, actorId: accountId, municipalityCode, objectKind: 'practice_file', objectId: id };
      await this.audit.record(tx, row);
      return ok({ id });
    });
  }
}
