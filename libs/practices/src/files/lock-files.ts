import { isUuid } from '#kernel';
import type { Transaction } from '#platform';
import { lockPractice } from '../posts/practice-facts.js';
import { type PracticeFacts, type PracticeRefusal, whyNotWrite } from '../posts/practice-policy.js';

/** The practice, locked, where this person may change its files now; what else is written meanwhile stands in no way. */
export async function openForFiles(
  tx: Transaction,
  accountId: string,
  practiceId: string,
): Promise<PracticeFacts | PracticeRefusal> {
  const facts = await lockPractice(tx, accountId, 'writer', practiceId);
  return whyNotWrite(facts, facts?.version ?? 0) ?? facts ?? { reason: 'not_found' };
}

/** Of which practice a file is that is still being written. */
export async function practiceOf(tx: Transaction, fileId: string): Promise<string> {
  if (!isUuid(fileId)) return '';
  const [row] = await tx.sql<{ practiceId: string }>(
    'SELECT practice_id AS "practiceId" FROM practice_file WHERE id = $1 AND removed_at IS NULL',
    [fileId],
  );
  return row?.practiceId ?? '';
}
