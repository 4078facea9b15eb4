import type { Locale } from '#kernel';
import type { Transaction } from '#platform';
import type { PictureWords } from './file-policy.js';

/** A file as a revision keeps it: what is said of it, and where its content stands. */
export interface FrozenFile {
  id: string;
  kind: 'picture' | 'attachment';
  fileName: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  words: PictureWords;
  title: string | null;
  language: Locale | null;
}

/** The files of what is being written, as they are now. */
export const filesOf = (tx: Transaction, practiceId: string): Promise<FrozenFile[]> =>
  tx.sql<FrozenFile>(
    `SELECT id, kind, file_name AS "fileName", media_type AS "mediaType", bytes, width, height, words, title, language
     FROM practice_file WHERE practice_id = $1 AND removed_at IS NULL ORDER BY position, id`,
    [practiceId],
  );
