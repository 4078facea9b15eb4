import { inProjectTeam, representsNow } from '#identity';
import { formatDate, type Locale } from '#kernel';
import type { Database } from '#platform';
import type { PracticeTold, ReviewTold } from '#practices/events';

/** What someone is told of a practice. */
export interface PracticeMailFacts {
  name: string;
  email: string;
  locale: Locale;
  /** Null where it has no name in the language in which it was begun. */
  title: string | null;
  municipality: string;
  /** What the project team asks for, or why. */
  note: string | null;
  dueOn: string | null;
}

/** What was decided after a round of review, by the state into which the practice came. */
export type Decided = 'changes_requested' | 'accepted' | 'rejected' | 'other';

const common = `a.name, a.email, a.locale, m.name ->> a.locale AS municipality,
  (SELECT nullif(t.sections ->> 'title', '') FROM practice_text t
   WHERE t.practice_id = p.id AND t.locale = p.main_locale) AS title`;

/** Null when the practice has moved on since, or the reader may not know of it any more. */
export async function practiceMailFacts(
  database: Database,
  { practiceId, version, readerId, to }: PracticeTold,
): Promise<PracticeMailFacts | null> {
  const reads =
    to === 'submitted'
      ? inProjectTeam('a')
      : `(${representsNow('a.id', 'p.municipality_code')} OR EXISTS (SELECT FROM practice_author pa
        WHERE pa.practice_id = p.id AND pa.account_id = a.id AND ${representsNow('a.id', 'pa.municipality_code')}))`;
  const [facts] = await database.read<PracticeMailFacts>(
    `SELECT ${common}, CASE WHEN p.status IN ('changes_requested', 'rejected', 'retracted') THEN ch.note END AS note,
       NULL AS "dueOn"
     FROM practice p JOIN municipality m ON m.code = p.municipality_code
     JOIN practice_change ch ON ch.practice_id = p.id AND ch.version = $2
     JOIN account a ON a.id = $3 AND a.status = 'active' AND ${reads}
     WHERE p.id = $1 AND p.status = $4`,
    [practiceId, version, readerId, to],
  );
  return facts ?? null;
}

interface ReviewMailFacts extends PracticeMailFacts {
  practiceId: string;
  status: Decided;
}

/** Null when it was given, declined or closed since, or the reader is not of the project team any more. */
export async function reviewMailFacts(
  database: Database,
  { reviewId, readerId, what }: ReviewTold,
): Promise<ReviewMailFacts | null> {
  const waits = 'v.given_at IS NULL AND v.declined_at IS NULL AND v.closed_at IS NULL';
  const still = {
    asked: waits,
    reminder: waits,
    late: waits,
    thanks: 'v.given_at IS NOT NULL',
    declined: `p.status = 'in_review'`,
  };
  const reads = what === 'late' || what === 'declined' ? inProjectTeam('a') : 'a.id = v.account_id';
  const [facts] = await database.read<Omit<ReviewMailFacts, 'dueOn'> & { dueOn: string }>(
    `SELECT ${common}, p.id AS "practiceId", NULL AS note, v.due_on::text AS "dueOn",
       CASE WHEN p.status IN ('changes_requested', 'accepted', 'rejected') THEN p.status ELSE 'other' END AS status
     FROM practice_review v JOIN practice p ON p.id = v.practice_id JOIN municipality m ON m.code = p.municipality_code
     JOIN account a ON a.id = $2 AND a.status = 'active' AND ${reads}
     WHERE v.id = $1 AND ${still[what]}`,
    [reviewId, readerId],
  );
  if (facts === undefined) return null;
  return {
    ...facts,
    dueOn: what === 'thanks' || what === 'declined' ? null : formatDate(new Date(facts.dueOn), facts.locale),
  };
}
