import { inProjectTeam, representsNow } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';
import { tutorsNow } from '#sparring';
import type { PairTold } from '#sparring/events';

/** What someone is told of a proposal. Nothing of what was written in it. */
export interface PairMailFacts {
  name: string;
  email: string;
  locale: Locale;
  requestId: string;
  /** The names of the asking and of the tutor municipality. */
  municipality: string;
  tutor: string;
  /** The first instant at which it has run out. */
  answerBy: Date;
}

const acts: Record<PairTold['side'], string> = {
  requester: representsNow('a.id', 'r.municipality_code'),
  tutor: tutorsNow('a.id', 't'),
  team: inProjectTeam('a'),
};

const open = 'sp.ended_at IS NULL AND sp.answer_by > app_now()';

/** What is asked of a side is told only while it has not answered. */
const stillTrue = ({ what, side }: PairTold): string => {
  if (what === 'proposed' || what === 'reminder' || what === 'answered') return `${open} AND sp.${side}_answer IS NULL`;
  return what === 'matched' ? 'sp.ended_at IS NULL' : 'sp.ended_at IS NOT NULL';
};

/** Null when it is not true any more, or the reader does not act for that side any more. */
export async function pairMailFacts(database: Database, told: PairTold): Promise<PairMailFacts | null> {
  const [facts] = await database.read<PairMailFacts>(
    `SELECT a.name, a.email, a.locale, r.id AS "requestId", m.name ->> a.locale AS municipality,
       tm.name ->> a.locale AS tutor, sp.answer_by AS "answerBy"
     FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN municipality m ON m.code = r.municipality_code
     JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id JOIN municipality tm ON tm.code = t.municipality_code
     JOIN account a ON a.id = $2 AND a.status = 'active' AND ${acts[told.side]}
     WHERE sp.id = $1 AND ${stillTrue(told)}`,
    [told.pairId, told.readerId],
  );
  return facts ?? null;
}
