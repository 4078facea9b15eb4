import { Temporal } from 'temporal-polyfill';
import { Audit } from '#audit';
import { type Locale, type LocalizedText, meetingZone, resolveWallTime, type SeatPoolId } from '#kernel';
import { Jobs, type Transaction } from '#platform';
import { lockPool, Offers, Seats } from '#seats';
import type { DemoAccount } from './demo-people.js';
import type { DemoPlan } from './demo-plan.js';

export interface DemoCircle {
  id: string;
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  aim: LocalizedText;
  audience: LocalizedText;
  themes: string[];
  languages: Locale[];
  mode: 'onsite' | 'remote' | 'hybrid';
  capacity: { max: number };
  sessions: {
    n: number;
    durationMin: number;
    title: LocalizedText;
    agenda: LocalizedText;
    task?: LocalizedText | null;
  }[];
}

/** A wall time so many days from now, on a weekday. */
function wallTime(now: Date, days: number, time: string): Temporal.PlainDateTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(meetingZone).toPlainDate();
  let day = today.add({ days });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  return day.toPlainDateTime(Temporal.PlainTime.from(time));
}

function instant(wall: Temporal.PlainDateTime): Date {
  const resolved = resolveWallTime(wall.toString());
  if (!resolved.ok) throw new Error(`${wall.toString()} is not one instant`);
  return resolved.instant;
}

const day = 24 * 60 * 60 * 1000;

/** Adds one circle of the demo content with its meetings, facilitators and the people in it. */
export async function addCircle(
  tx: Transaction,
  circle: DemoCircle,
  plan: DemoPlan,
  people: { facilitators: DemoAccount[]; participants: DemoAccount[]; offeredTo: DemoAccount | undefined },
): Promise<void> {
  const meetings = circle.sessions.map((session) => {
    const start = wallTime(tx.now, plan.firstMeeting + (session.n - 1) * 14, '13:00');
    return { ...session, start, end: start.add({ minutes: session.durationMin }) };
  });
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (!first || !last) throw new Error(`${circle.id} has no meetings`);
  const published = new Date(tx.now.getTime() + Math.min(plan.enrolment.opens - 5, -1) * day);

  const [pool] = await tx.sql<{ id: SeatPoolId }>(
    'INSERT INTO seat_pool (capacity, limit_per_municipality, offers_until) VALUES ($1, $2, $3) RETURNING id',
    [circle.capacity.max, plan.limit ?? null, instant(first.start)],
  );
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO circle (slug, status, seat_pool_id, host_municipality_code, languages, mode, enrolment_opens_at,
       enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at, created_at, outcome_kind, outcome_texts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      circle.slug,
      plan.status,
      pool?.id,
      plan.host,
      circle.languages,
      circle.mode,
      instant(wallTime(tx.now, plan.enrolment.opens, '09:00')),
      instant(wallTime(tx.now, plan.enrolment.closes, '16:00')),
      instant(first.start),
      instant(last.end),
      published,
      plan.outcomes ? 'outcomes' : null,
      plan.outcomes ? JSON.stringify(plan.outcomes) : null,
    ],
  );
  if (!pool || !row) throw new Error('a circle was not inserted');

  for (const locale of plan.texts) {
    await tx.sql(
      `INSERT INTO circle_text (circle_id, locale, source_revision, published_at, revised_at, title, summary, aim, audience)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
      [
        row.id,
        locale,
        locale === plan.texts[0] ? null : 1,
        published,
        circle.title[locale],
        circle.summary[locale],
        circle.aim[locale],
        circle.audience[locale],
      ],
    );
  }
  if (plan.revisedAgo !== undefined) {
    await tx.sql(
      `UPDATE circle_text SET revision = 2, field_revisions = '{"summary": 2}', revised_at = $2
       WHERE circle_id = $1 AND source_revision IS NULL`,
      [row.id, new Date(tx.now.getTime() - plan.revisedAgo * day)],
    );
  }
  for (const theme of circle.themes) {
    await tx.sql('INSERT INTO circle_theme (circle_id, theme_id) VALUES ($1, $2)', [row.id, theme]);
  }
  for (const [position, { accountId, represents }] of people.facilitators.entries()) {
    await tx.sql(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
       VALUES ($1, $2, $3, $4, $5)`,
      [row.id, accountId, represents[0], position, published],
    );
  }
  for (const meeting of meetings) await addMeeting(tx, row.id, circle, plan, meeting, published);
  await fillSeats(tx, pool.id, plan, people);
}

async function addMeeting(
  tx: Transaction,
  circleId: string,
  circle: DemoCircle,
  plan: DemoPlan,
  meeting: DemoCircle['sessions'][number] & { start: Temporal.PlainDateTime; end: Temporal.PlainDateTime },
  published: Date,
): Promise<void> {
  // A hybrid circle meets on site first and remotely afterwards.
  const onSite = circle.mode !== 'remote' && (circle.mode === 'onsite' || meeting.n === 1);
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode, place)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      circleId,
      meeting.n,
      meeting.start.toString(),
      meeting.end.toString(),
      meetingZone,
      instant(meeting.start),
      instant(meeting.end),
      onSite ? circle.mode : 'remote',
      onSite && plan.place ? JSON.stringify(plan.place) : null,
    ],
  );
  for (const locale of plan.texts) {
    await tx.sql(
      `INSERT INTO meeting_text (meeting_id, locale, source_revision, published_at, revised_at, title, agenda, task)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
      [
        row?.id,
        locale,
        locale === plan.texts[0] ? null : 1,
        published,
        meeting.title[locale],
        meeting.agenda[locale],
        meeting.task?.[locale] ?? null,
      ],
    );
  }
}

async function fillSeats(
  tx: Transaction,
  poolId: SeatPoolId,
  plan: DemoPlan,
  { participants, offeredTo }: { participants: DemoAccount[]; offeredTo: DemoAccount | undefined },
): Promise<void> {
  const seats = new Seats(new Offers(new Audit(), new Jobs()));
  const take = async ({ accountId, represents }: DemoAccount): Promise<void> => {
    const [municipalityCode] = represents;
    if (municipalityCode === undefined) return;
    const pool = await lockPool(tx, poolId);
    await seats.take(tx, pool, {
      accountId,
      municipalityCode,
      reached: true,
      seats: 1,
      least: 1,
      wish: null,
      acceptQueue: true,
    });
  };
  const confirmed = participants.slice(0, plan.confirmed);
  for (const person of confirmed) await take(person);
  if (offeredTo) await take(offeredTo);
  for (const person of participants.slice(plan.confirmed, plan.confirmed + plan.waiting)) await take(person);
  // Whoever leaves frees the seat that is then offered to the first in the queue.
  const leaving = offeredTo && confirmed.at(-1);
  if (leaving) await seats.leave(tx, await lockPool(tx, poolId), leaving.accountId);
}
