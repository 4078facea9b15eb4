import type { AccountId, Locale } from '#kernel';
import type { Database } from '#platform';
import { seated } from '#seats';
import { type CalendarFacts, entryOf, type Publisher } from '../calendar.js';
import { besideCircle, leads, meetingJson, readerColumns } from '../change-facts.js';
import type { MeetingFacts } from '../enrolment-facts.js';
import { helsinkiZone } from '../helsinki-zone.js';
import { sessionEntry } from '../sessions/session-calendar.js';
import { sessionsOf } from '../sessions/session-facts.js';

interface FedCircle extends CalendarFacts {
  /** Whether the seat is only offered. */
  offered: boolean;
  /** With whether each is held. */
  meetings: (MeetingFacts & { held: boolean })[];
}

/** Meetings that ended longer ago are left out. */
const keptFor = '90 days';

/** The circles in which someone has or is offered a seat, or that they lead, with the meetings of their calendar. */
function circlesOf(database: Database, accountId: AccountId): Promise<FedCircle[]> {
  return database.read<FedCircle>(
    `SELECT ${readerColumns}, e.status = 'offered' AND NOT ${leads} AS offered,
       (SELECT coalesce(json_agg(${meetingJson('me')}::jsonb || jsonb_build_object('held', me.cancelled_at IS NULL
            AND (c.cancelled_at IS NULL OR me.starts_at <= c.cancelled_at)) ORDER BY me.starts_at), '[]')
        FROM meeting me WHERE me.circle_id = c.id AND me.ends_at > app_now() - interval '${keptFor}') AS meetings
     FROM account a CROSS JOIN circle c ${besideCircle}
     WHERE a.id = $1 AND c.status NOT IN ('draft', 'proposed', 'archived')
       AND c.id IN (SELECT i.id FROM circle i JOIN enrolment n ON n.pool_id = i.seat_pool_id AND n.account_id = $1
         UNION SELECT f.circle_id FROM circle_facilitator f WHERE f.account_id = $1)
       AND (${seated('e')} OR (e.status = 'offered' AND e.offer_expires_at > app_now()) OR ${leads})
     ORDER BY c.first_meeting_starts_at, c.id`,
    [accountId],
  );
}

/** What every feed begins with. How often it is to be read again: programs that know either of the two names hold to it. */
const head = (locale: Locale): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kuntarinki//Kuntarinki//${locale.toUpperCase()}`,
    'NAME:Kuntarinki',
    'X-WR-CALNAME:Kuntarinki',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...helsinkiZone.split('\n'),
  ].join('\r\n');

/** Someone's own meetings and sparring sessions as a calendar to subscribe to: what is offered is tentative, what is not held says so. */
export async function feedCalendar(database: Database, accountId: AccountId, publicUrl: URL): Promise<string> {
  const publisher: Publisher = { publicUrl, sender: null };
  const circles = await circlesOf(database, accountId);
  const sessions = await sessionsOf(database, accountId, keptFor);
  const meetings = circles.flatMap((circle) =>
    circle.meetings.map(({ held, ...meeting }) =>
      entryOf(meeting, circle, { cancelled: !held, tentative: circle.offered }, publisher),
    ),
  );
  const entries = [...meetings, ...sessions.map(({ held, ...session }) => sessionEntry(session, held, publisher))];
  const locale = circles[0]?.locale ?? sessions[0]?.locale ?? 'fi';
  return `${head(locale)}\r\n${entries.join('')}END:VCALENDAR\r\n`;
}
