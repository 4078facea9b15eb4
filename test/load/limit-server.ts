/**
 * The limit that the product is measured by: a bare HTTP server with hand-written SQL, without sessions, rules of access,
 * limits of queries or a log. It answers the same JSON, and writes the same rows.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { addComment, listSql, municipalitiesSql } from './limit-practices.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const named = (text: string) => ({ name: createHash('sha256').update(text).digest('base64url').slice(0, 40), text });

const circle = named(`SELECT json_build_object('id', c.id, 'version', c.version, 'returnedNote', c.returned_note,
    'title', coalesce(fi.title, sv.title), 'titleLocale', coalesce(fi.locale, sv.locale), 'state',
    circle_state(c.status, c.enrolment_opens_at, c.enrolment_closes_at, c.first_meeting_starts_at, c.last_meeting_ends_at, app_now()),
    'texts', t.list, 'languageStatus', t.facts, 'hostName', hm.name ->> 'fi', 'languages', c.languages, 'mode', c.mode, 'themeLabels', th.list,
    'facilitators', fa.list, 'enrolmentOpensAt', c.enrolment_opens_at, 'enrolmentClosesAt', c.enrolment_closes_at, 'meetings', me.list,
    'cancelReason', c.cancel_reason, 'copiedFrom', (SELECT json_build_object('id', o.id, 'title', x.title) FROM circle o
      JOIN circle_text x ON x.circle_id = o.id WHERE o.id = c.copied_from ORDER BY x.locale LIMIT 1), 'coHostNames', co.list,
    'nextMeetingAt', (SELECT min(n.starts_at) FROM meeting n WHERE n.circle_id = c.id AND n.cancelled_at IS NULL AND n.ends_at > now()),
    'halfTypedMeetings', c.half_typed_meetings, 'feedback', fb.json, 'outcomes', CASE WHEN c.outcome_kind IS NOT NULL THEN
      json_build_object('kind', c.outcome_kind, 'fi', c.outcome_texts ->> 'fi', 'sv', c.outcome_texts ->> 'sv') END,
    'reserved', p.reserved, 'reservedUntil', p.reserved_until, 'groupSize', p.group_size, 'groupHolds', p.group_holds,
    'capacity', p.capacity, 'limitPerMunicipality', p.limit_per_municipality, 'confirmed', p.confirmed,
    'offered', p.offered, 'waiting', p.waiting, 'enrolments', en.list)::text AS json
  FROM circle c
  JOIN seat_pool p ON p.id = c.seat_pool_id
  JOIN municipality hm ON hm.code = c.host_municipality_code
  LEFT JOIN circle_text fi ON fi.circle_id = c.id AND fi.locale = 'fi'
  LEFT JOIN circle_text sv ON sv.circle_id = c.id AND sv.locale = 'sv'
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('locale', x.locale, 'title', x.title, 'summary', x.summary, 'aim', x.aim,
      'audience', x.audience)) AS list,
      json_agg(json_build_object('locale', x.locale, 'revision', x.revision, 'sourceRevision', x.source_revision,
        'fieldRevisions', x.field_revisions)) AS facts
    FROM circle_text x WHERE x.circle_id = c.id) t
  CROSS JOIN LATERAL (SELECT json_agg(h.label ->> 'fi' ORDER BY h.position) AS list
    FROM circle_theme ct JOIN theme h ON h.id = ct.theme_id WHERE ct.circle_id = c.id) th
  CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', fa.name, 'municipalityName', fm.name ->> 'fi',
      'leads', f.valid_from <= now() AND (f.valid_to IS NULL OR f.valid_to > now())) ORDER BY f.position), '[]') AS list
    FROM circle_facilitator f JOIN account fa ON fa.id = f.account_id JOIN municipality fm ON fm.code = f.municipality_code
    WHERE f.circle_id = c.id) fa
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', m.id, 'number', m.number, 'startsAt', m.starts_at,
      'endsAt', m.ends_at, 'title', mt.title, 'place', m.place ->> 'fi') ORDER BY m.number) AS list
    FROM meeting m LEFT JOIN meeting_text mt ON mt.meeting_id = m.id AND mt.locale = 'fi' WHERE m.circle_id = c.id) me
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', e.id, 'name', a.name, 'email', a.email,
      'municipalityName', em.name ->> 'fi', 'status', e.status, 'queueNumber', e.queue_number,
      'position', CASE WHEN e.status = 'waitlisted' THEN (SELECT count(*) + 1 FROM enrolment b
        WHERE b.pool_id = p.id AND b.status = 'waitlisted' AND b.queue_number < e.queue_number) END,
      'wish', e.wish, 'seats', e.seats_held, 'since', e.status_since, 'skips', CASE WHEN e.queue_number IS NULL THEN '[]'
        ELSE (SELECT coalesce(json_agg(json_build_object('at', k.at, 'reason', k.reason) ORDER BY k.at), '[]')
          FROM audit_log k WHERE k.act = 'seat.skip' AND k.object_kind = 'enrolment' AND k.object_id = e.id::text) END) ORDER BY e.status_since, e.id) AS list
    FROM enrolment e JOIN account a ON a.id = e.account_id JOIN municipality em ON em.code = e.municipality_code
    WHERE e.pool_id = p.id) en
  CROSS JOIN LATERAL (SELECT coalesce(json_agg(h.name), '[]') AS list FROM (
      SELECT m.name ->> 'fi' AS name FROM circle_host_municipality x JOIN municipality m ON m.code = x.municipality_code
      WHERE x.circle_id = c.id UNION ALL SELECT o.name ->> 'fi' FROM circle_host_organisation x
      JOIN organisation o ON o.id = x.organisation_id WHERE x.circle_id = c.id) h) co
  CROSS JOIN LATERAL (SELECT CASE WHEN count(*) >= 3 THEN json_build_object('answers', count(*), 'goalMet', array_agg(f.goal_met),
      'usefulness', array_agg(f.usefulness), 'words', array_agg(f.words)) END AS json
    FROM circle_feedback f WHERE f.circle_id = c.id) fb
  WHERE c.id = $1`);

const seat = named(`UPDATE seat_pool p SET confirmed = confirmed + 1 FROM circle c
  WHERE c.id = $1 AND p.id = c.seat_pool_id AND p.confirmed + p.offered < p.capacity RETURNING p.id`);
const enrolment =
  named(`INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
  VALUES ($1, $2, $3, 'confirmed', now(), now()) RETURNING id`);
const key = named(`INSERT INTO idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
  VALUES ($1, $2, 'circle.join', $3, $4, now())`);
const audit = named(`INSERT INTO audit_log (at, actor_id, municipality_code, act, object_kind, object_id, to_status)
  VALUES (now(), $1, $2, 'circle.join', 'enrolment', $3, 'confirmed')`);
const job = named(`SELECT jobs.add('circles.enrolled', $1::json)`);
const bare = named(`WITH seat AS (UPDATE seat_pool p SET confirmed = confirmed + 1 FROM circle c
    WHERE c.id = $1 AND p.id = c.seat_pool_id AND p.confirmed + p.offered < p.capacity RETURNING p.id)
  INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
    SELECT id, $2, $3, 'confirmed', now(), now() FROM seat RETURNING id`);

const list = named(listSql);
const municipalities = named(municipalitiesSql);
/** The product's own statement of a search, whose question was made before; what is quoted of the hits is not cut or marked. */
const search = named(`SELECT row_to_json(f)::text AS json FROM (${process.env.SEARCH_SQL ?? 'SELECT 1'}) f`);

interface Asked {
  id: string;
  values: unknown[];
  input: { circleId: string; practiceId: string; municipalityCode: string; text: string; idempotencyKey: string };
}

async function join(
  { circleId, municipalityCode, idempotencyKey }: Asked['input'],
  account: string | undefined,
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const taken = await client.query(seat, [circleId]);
    const made = await client.query(enrolment, [taken.rows[0].id, account, municipalityCode]);
    const { id } = made.rows[0];
    const outcome = JSON.stringify({ enrolmentId: id, status: 'confirmed' });
    await client.query(key, [account, idempotencyKey, 'x'.repeat(43), outcome]);
    await client.query(audit, [account, municipalityCode, id]);
    await client.query(job, [JSON.stringify({ enrolmentId: id })]);
    await client.query('COMMIT');
    return id;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const routes: Record<string, (variables: Asked, account: string | undefined) => Promise<string>> = {
  '/circle': async (variables) => (await pool.query(circle, [variables.id])).rows[0].json,
  '/practices': async ({ values }) => (await pool.query(list, values)).rows[0].json,
  '/municipalities': async () => (await pool.query(municipalities)).rows[0].json,
  '/search': async ({ values }) => (await pool.query(search, values)).rows[0].json,
  '/comment': async ({ input }, account) => JSON.stringify({ id: await addComment(pool, named, input, account) }),
  '/join': async ({ input }, account) => JSON.stringify({ id: await join(input, account) }),
  '/join-bare': async ({ input }, account) =>
    JSON.stringify((await pool.query(bare, [input.circleId, account, input.municipalityCode])).rows[0]),
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  try {
    const account = request.headers['x-account'];
    const json = await routes[request.url ?? '']?.(JSON.parse(body).variables, account?.toString());
    response.setHeader('Content-Type', 'application/json').end(json);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

createServer((request, response) => void answer(request, response)).listen(Number(process.env.PORT), '127.0.0.1');
