import type { AccountId, Locale } from '#kernel';
import { meetingZone } from '#kernel';
import type { Database } from '#platform';
import { hearsOfSession, sessionPair, sessionStands } from '#sparring';
import type { SessionTold } from '#sparring/events';
import type { SessionReminder } from '../events.js';

/** A sparring session as someone of either side is told of it. */
export interface SessionFacts {
  name: string;
  email: string;
  locale: Locale;
  requestId: string;
  pairId: string;
  /** The names of the asking and of the tutor municipality. */
  municipality: string;
  tutor: string;
  startsAt: Date;
  endsAt: Date;
  /** `2026-11-21T13:00:00`, as the clock on the wall shows it in Finland. */
  wallStart: string;
  wallEnd: string;
  place: string | null;
  /** Of a remote meeting. */
  link: string | null;
  /** Why another time was sought. */
  reason: string | null;
  /** How often it was changed, and when last. */
  changes: number;
  changedAt: Date;
}

const ends = '(s.starts_at + make_interval(mins => s.minutes))';
const wall = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE '${meetingZone}', 'YYYY-MM-DD"T"HH24:MI:SS')`;

/** SQL of a SessionFacts, in a language that is an SQL expression. */
const columns = (
  locale: string,
): string => `a.name, a.email, ${locale} AS locale, r.id AS "requestId", sp.id AS "pairId",
  m.name ->> ${locale} AS municipality, tm.name ->> ${locale} AS tutor, s.starts_at AS "startsAt", ${ends} AS "endsAt",
  ${wall('s.starts_at')} AS "wallStart", ${wall(ends)} AS "wallEnd", s.place, s.link, s.reason, s.changes,
  s.changed_at AS "changedAt"`;

/** SQL of the sessions that the account `a` hears of; `account` is the SQL of its id. */
const from = (account: string): string => `${sessionPair} JOIN municipality m ON m.code = r.municipality_code
  JOIN municipality tm ON tm.code = t.municipality_code
  JOIN account a ON a.id = ${account} AND a.status = 'active' AND ${hearsOfSession}`;

const stillTrue: Record<SessionTold['what'], string> = {
  agreed: sessionStands,
  moved: sessionStands,
  undone: `sp.ended_at IS NULL AND r.status = 'rescheduling'`,
  withdrawn: 'sp.ended_at IS NOT NULL',
};

/** Null when it has changed again since, of which something else is told, or the reader acts for neither side any more. */
export async function toldSession(
  database: Database,
  { pairId, readerId, changes, what }: SessionTold,
): Promise<SessionFacts | null> {
  const [facts] = await database.read<SessionFacts>(
    `SELECT ${columns('a.locale')} FROM ${from('$2')} WHERE sp.id = $1 AND s.changes = $3 AND ${stillTrue[what]}`,
    [pairId, readerId, changes],
  );
  return facts ?? null;
}

/** Null when it is at another time, is not held or has begun, or the reader wants no reminders. */
export async function remindedSession(
  database: Database,
  { pairId, accountId, startsAt }: SessionReminder,
): Promise<SessionFacts | null> {
  const [facts] = await database.read<SessionFacts>(
    `SELECT ${columns('a.locale')} FROM ${from('$2')}
     WHERE sp.id = $1 AND s.starts_at = $3::timestamptz AND s.starts_at > app_now() AND ${sessionStands}
       AND NOT EXISTS (SELECT FROM mail_refusal f WHERE f.account_id = a.id AND f.kind = 'reminders')`,
    [pairId, accountId, startsAt],
  );
  return facts ?? null;
}

/** The sessions of someone's calendar, with whether each is held at its time. */
export const sessionsOf = (
  database: Database,
  accountId: AccountId,
  keptFor: string,
): Promise<(SessionFacts & { held: boolean })[]> =>
  database.read(
    `SELECT ${columns('a.locale')}, sp.ended_at IS NULL AND r.status <> 'rescheduling' AS held FROM ${from('$1')}
     WHERE ${ends} > app_now() - interval '${keptFor}' ORDER BY s.starts_at, sp.id`,
    [accountId],
  );

/** The session of a request, for anyone of either side; null while none stands. */
export async function ownSession(
  database: Database,
  { requestId, accountId, locale }: { requestId: string; accountId: AccountId; locale: Locale },
): Promise<SessionFacts | null> {
  const [facts] = await database.read<SessionFacts>(
    `SELECT ${columns('$3::text')} FROM ${sessionPair} JOIN municipality m ON m.code = r.municipality_code
     JOIN municipality tm ON tm.code = t.municipality_code JOIN account a ON a.id = $2
     WHERE r.id = $1 AND ${sessionStands}`,
    [requestId, accountId, locale],
  );
  return facts ?? null;
}
