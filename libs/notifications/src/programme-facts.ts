import { representsNow } from '#identity';
import type { Locale } from '#kernel';
import type { Database } from '#platform';
import { tutorsNow } from '#sparring';
import type { ProgrammeAccepted, ProgrammeChanged } from '#sparring/events';

/** What someone is told of the programme of a session. */
export interface ProgrammeMailFacts {
  name: string;
  email: string;
  locale: Locale;
  requestId: string;
  /** Name of the other municipality. */
  municipality: string;
  /** Of the programme. */
  version: number;
  /** Whether both sides have accepted it. */
  agreed: boolean;
}

type Side = 'requester' | 'tutor';

/** SQL: whether the side `side` has accepted what there is. */
const accepted = (side: Side): string =>
  `coalesce(p.${side}_accepted_at IS NOT NULL AND p.${side}_accepted_version = p.version, false)`;

/** SQL: what `of` says of the reader's side, or of the other one. */
const ofReader = (of: (side: Side) => string): string =>
  `CASE who.side WHEN 'tutor' THEN ${of('tutor')} ELSE ${of('requester')} END`;
const ofOther = (of: (side: Side) => string): string =>
  `CASE who.side WHEN 'tutor' THEN ${of('requester')} ELSE ${of('tutor')} END`;

const codeOf = (side: Side): string => (side === 'tutor' ? 't.municipality_code' : 'r.municipality_code');

/** SQL of what each kind of news still tells the reader. */
const stillSo = {
  /** The other side wrote last, and the reader's has not accepted it since. */
  changed: `p.edited_side <> who.side AND NOT ${ofReader(accepted)}`,
  withdrawn: `NOT ${ofOther(accepted)}`,
  accepted: ofOther(accepted),
};

/** Null when it is no longer so, the session was held or given up, or the reader is of neither side any more. */
export async function programmeMailFacts(
  database: Database,
  { pairId, readerId, ...news }: ProgrammeChanged | ProgrammeAccepted,
): Promise<ProgrammeMailFacts | null> {
  const what = 'what' in news ? news.what : 'accepted';
  const [facts] = await database.read<ProgrammeMailFacts>(
    `SELECT a.name, a.email, a.locale, r.id AS "requestId", p.version, m.name ->> a.locale AS municipality,
       ${accepted('requester')} AND ${accepted('tutor')} AS agreed
     FROM sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
     JOIN sparring_programme p ON p.pair_id = sp.id JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id
     JOIN account a ON a.id = $2 AND a.status = 'active'
     CROSS JOIN LATERAL (SELECT CASE WHEN ${representsNow('a.id', 'r.municipality_code')} THEN 'requester'
       WHEN ${tutorsNow('a.id', 't')} THEN 'tutor' END AS side) who
     JOIN municipality m ON m.code = ${ofOther(codeOf)}
     WHERE sp.id = $1 AND sp.ended_at IS NULL AND r.status IN ('matched', 'scheduled', 'rescheduling', 'prepared')
       AND who.side IS NOT NULL AND ${stillSo[what]} AND ($3::int IS NULL OR p.version = $3)`,
    [pairId, readerId, 'version' in news ? news.version : null],
  );
  return facts ?? null;
}
