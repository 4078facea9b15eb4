import pg from 'pg';
import { ownerUrl, workerUrl } from './addresses.ts';

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A circle with two seats, at most one a municipality, open for enrolment. Its slug. */
export const addSmallCircle = (slug: string, titles: { fi: string; sv: string }): Promise<string> =>
  as(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `WITH pool AS (
         INSERT INTO seat_pool (capacity, limit_per_municipality, offers_until) VALUES (2, 1, now() + interval '20 days') RETURNING id
       ), made AS (
         INSERT INTO circle (slug, status, seat_pool_id, host_municipality_code, languages, mode, enrolment_opens_at,
           enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at, created_at)
         SELECT $1, 'published', id, '106', '{fi,sv}', 'remote', now() - interval '1 day', now() + interval '10 days',
           now() + interval '20 days', now() + interval '20 days 90 minutes', now() FROM pool RETURNING *
       ), texts AS (
         INSERT INTO circle_text (circle_id, locale, source_revision, published_at, revised_at, title, summary)
         SELECT id, t.locale, t.source_revision, now(), now(), t.title, t.title
         FROM made, (VALUES ('fi', NULL, $2), ('sv', 1, $3)) AS t(locale, source_revision, title)
       ), met AS (
         INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode)
         SELECT id, 1, first_meeting_starts_at AT TIME ZONE 'Europe/Helsinki', last_meeting_ends_at AT TIME ZONE 'Europe/Helsinki',
           'Europe/Helsinki', first_meeting_starts_at, last_meeting_ends_at, 'remote' FROM made RETURNING id
       ), agenda AS (
         INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title)
         SELECT id, 'fi', now(), now(), 'Aloitus' FROM met
       )
       SELECT slug FROM made`,
      [slug, titles.fi, titles.sv],
    );
    return rows[0].slug;
  });

/** A circle with a text in each language, whose version in `source` is the original and was revised at an instant. */
export async function addRevisedCircle(slug: string, source: 'fi' | 'sv' | 'en', at: string): Promise<void> {
  await addSmallCircle(slug, { fi: `Suomeksi ${slug}`, sv: `På svenska ${slug}` });
  await as(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO circle_text (circle_id, locale, published_at, revised_at, title, summary)
       SELECT id, 'en', now(), now(), $2, $2 FROM circle WHERE slug = $1`,
      [slug, `In English ${slug}`],
    );
    await client.query(
      `UPDATE circle_text SET source_revision = CASE WHEN locale = $2 THEN NULL ELSE 1 END,
         field_revisions = CASE WHEN locale = $2 THEN '{"summary": 2}'::jsonb ELSE '{}' END,
         revision = CASE WHEN locale = $2 THEN 2 ELSE 1 END, revised_at = $3
       WHERE circle_id = (SELECT id FROM circle WHERE slug = $1)`,
      [slug, source, at],
    );
  });
}

/** What 48 hours do: the offers of a circle are over, and the job that was to look at them is due. */
export async function letOffersExpire(slug: string): Promise<void> {
  const pool = await as(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `UPDATE enrolment SET offer_expires_at = now() - interval '1 minute' WHERE status = 'offered'
         AND pool_id = (SELECT seat_pool_id FROM circle WHERE slug = $1) RETURNING pool_id`,
      [slug],
    );
    return rows[0].pool_id as string;
  });
  await as(workerUrl, (client) =>
    client.query(`SELECT graphile_worker.add_job('seats.expire', json_build_object('poolId', $1::text))`, [pool]),
  );
}

/** Has somebody approve who joins the circle; two have applied. */
export const addApplications = (slug: string): Promise<void> =>
  as(ownerUrl, async (client) => {
    await client.query(
      `WITH approving AS (UPDATE seat_pool SET approval = true, last_queue_number = 2
         WHERE id = (SELECT seat_pool_id FROM circle WHERE slug = $1))
       INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, wish, created_at, status_since)
       SELECT c.seat_pool_id, f.account_id, f.municipality_code, 'pending', row_number() OVER (), 'Ideoita arkeen', now(), now()
       FROM circle c, (SELECT DISTINCT ON (account_id) account_id, municipality_code FROM affiliation
         WHERE status = 'approved' AND municipality_code IS NOT NULL AND account_id NOT IN
           (SELECT cf.account_id FROM circle_facilitator cf JOIN circle lc ON lc.id = cf.circle_id WHERE lc.slug = $1)
         LIMIT 2) f WHERE c.slug = $1`,
      [slug],
    );
  });

/** Has someone of the demo lead a circle; the circle's id. */
export const haveLead = (slug: string, name: string): Promise<string> =>
  as(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
       SELECT c.id, a.id, '106', 0, now() FROM circle c, account a WHERE c.slug = $1 AND a.name = $2 AND a.demo
       RETURNING circle_id`,
      [slug, name],
    );
    return rows[0].circle_id;
  });

/** What waiting does: the first meeting of the circle has just begun. */
export const beginNow = (slug: string): Promise<unknown> =>
  as(ownerUrl, (client) =>
    client.query(
      `UPDATE meeting SET starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour'
       WHERE circle_id = (SELECT id FROM circle WHERE slug = $1)`,
      [slug],
    ),
  );

/** What weeks do: the circle is over. */
export const letCircleEnd = (slug: string): Promise<void> =>
  as(ownerUrl, async (client) => {
    await client.query(
      `UPDATE circle SET enrolment_opens_at = now() - interval '60 days', enrolment_closes_at = now() - interval '50 days',
         first_meeting_starts_at = now() - interval '40 days', last_meeting_ends_at = now() - interval '30 days'
       WHERE slug = $1`,
      [slug],
    );
    await client.query(
      `UPDATE meeting m SET starts_at = c.first_meeting_starts_at, ends_at = c.last_meeting_ends_at FROM circle c
       WHERE c.id = m.circle_id AND c.slug = $1`,
      [slug],
    );
  });

/** Has someone of the demo have a seat in a circle. */
export const haveSeat = (slug: string, name: string): Promise<void> =>
  as(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       SELECT c.seat_pool_id, a.id, '106', 'confirmed', now(), now() FROM circle c, account a
       WHERE c.slug = $1 AND a.name = $2 AND a.demo`,
      [slug, name],
    );
  });
