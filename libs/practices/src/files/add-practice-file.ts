import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { inspectFile, inspectPicture, type KeptFile, type KeptPicture, type SentFile } from '#files';
import type { SignedIn } from '#identity';
import { isUuid, type Locale, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { writes } from '../posts/practice-facts.js';
import type { PracticeFacts, PracticeRefusal } from '../posts/practice-policy.js';
import {
  type FileProblems,
  type GivenWords,
  longestFileWords,
  practiceFileLimits,
  textProblems,
  tidyTitle,
  tidyWords,
  wordsProblems,
} from './file-policy.js';
import { openForFiles } from './lock-files.js';

interface AddPracticeFileInput {
  practiceId: string;
  kind: 'picture' | 'attachment';
  /** Of a picture. */
  words: GivenWords;
  /** Of an attachment. Empty: the name of the file. */
  title: string;
  /** In which an attachment is written. */
  language: Locale;
  file: SentFile;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

type Written = PracticeRefusal | FileProblems;
export type PracticeFileOutcome = Result<{ id: string }, Written | { reason: 'key_reused' }>;

/** A representative adds a picture or an attachment to what is being written. */
@Injectable()
export class AddPracticeFile {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute({ accountId }: SignedIn, input: AddPracticeFileInput, mostBytes: number): Promise<PracticeFileOutcome> {
    const { practiceId, idempotencyKey: key, file, ...given } = input;
    const mainLocale = await this.mainLocaleFor(accountId, practiceId);
    // Nobody else has a file looked at, which costs something.
    if (mainLocale === null) return refuse({ reason: 'not_found' });
    const ofText =
      given.kind === 'picture'
        ? wordsProblems(tidyWords(given.words), mainLocale)
        : textProblems('title', tidyTitle(given.title, ''), longestFileWords.title);
    if (ofText.length > 0) return refuse({ reason: 'invalid', problems: ofText });
    const found = await (given.kind === 'picture' ? inspectPicture : inspectFile)(file, mostBytes);
    if (!found.ok) return refuse({ reason: 'invalid', problems: [{ field: 'file', code: found.refusal.reason }] });
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const operation = 'practice.add_file';
    const keyed = { accountId, key, operation, input: { practiceId, ...given, name: file.name, sha256 } };
    return this.db.transaction((tx) =>
      once<{ id: string }, Written>(tx, keyed, async () => {
        const facts = await openForFiles(tx, accountId, practiceId);
        return 'reason' in facts ? refuse(facts) : this.write(tx, facts, accountId, { ...given, found: found.value });
      }),
    );
  }

  private async write(
    tx: Transaction,
    { id: practiceId, municipalityCode }: PracticeFacts,
    accountId: SignedIn['accountId'],
    { kind, words, title, language, found }: Added,
  ): Promise<Result<{ id: string }, FileProblems>> {
    const { fileName, mediaType, content } = found;
    const [held] = await tx.sql<{ files: number; bytes: number }>(
      `SELECT count(*)::int AS files, coalesce(sum(bytes), 0)::int AS bytes FROM practice_file
       WHERE practice_id = $1 AND removed_at IS NULL`,
      [practiceId],
    );
    const { files = 0, bytes = 0 } = held ?? {};
    if (files >= practiceFileLimits.files || bytes + content.length > practiceFileLimits.bytes)
      return refuse({ reason: 'invalid', problems: [{ field: 'file', code: 'full' }] });
    const isPicture = kind === 'picture' && 'width' in found;
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO practice_file (practice_id, kind, position, file_name, media_type, bytes, content, sha256, width, height,
         words, title, language, added_by, added_at)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
       FROM practice_file WHERE practice_id = $1 RETURNING id`,
      [
        ...[practiceId, kind, fileName, mediaType, content.length, content],
        createHash('sha256').update(content).digest('hex'),
        ...(isPicture ? [found.width, found.height, JSON.stringify(tidyWords(words)), null, null] : []),
        ...(isPicture ? [] : [null, null, '{}', tidyTitle(title, fileName), language]),
        ...[accountId, tx.now],
      ],
    );
    const id = row?.id ?? '';
    await tx.sql('UPDATE practice SET edited_at = $2 WHERE id = $1', [practiceId, tx.now]);
    await this.audit.record(tx, {
      act: 'practice.add_file',
      actorId: accountId,
      municipalityCode: municipalityCode as MunicipalityCode,
      objectKind: 'practice_file',
      objectId: id,
    });
    return ok({ id });
  }

  private async mainLocaleFor(accountId: string, id: string): Promise<Locale | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.db.read<{ locale: Locale }>(
      `SELECT p.main_locale AS locale FROM practice p WHERE p.id = $2 AND ${writes('$1::uuid')}`,
      [accountId, id],
    );
    return row?.locale ?? null;
  }
}

type Added = Pick<AddPracticeFileInput, 'kind' | 'words' | 'title' | 'language'> & { found: KeptFile | KeptPicture };
