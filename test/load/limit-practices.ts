/** What the limit answers of good practices: statements written by hand, which answer the same fields as the product. */
import type { Pool } from 'pg';

const labels = (kind: string, from: string, id: string, label: string, order: string): string =>
  `(SELECT json_agg(json_build_object('value', ${id}, 'label', ${label} ->> 'fi', 'count', f.practices) ORDER BY ${order})
    FROM ${from} JOIN practice_facet f ON f.facet = '${kind}:' || ${id} WHERE f.practices > 0)`;

const counts = (kind: string): string =>
  `'${kind}', (SELECT coalesce(json_agg(json_build_object('value', split_part(f.facet, ':', 2), 'count', f.practices)), '[]')
    FROM practice_facet f WHERE f.practices > 0 AND f.facet >= '${kind}:' AND f.facet < '${kind};')`;

/** The list with its filters, from an instant and an id on. */
export const listSql = `
  SELECT json_build_object('data', json_build_object('practices', json_build_object(
    'totalCount', (SELECT practices FROM practice_facet WHERE facet = 'all'),
    'pageInfo', json_build_object('endCursor', l.last, 'hasNextPage', l.count > 20),
    'facets', json_build_object('themes', ${labels('theme', 'theme h', 'h.id', 'h.label', 'h.position')},
      'municipalities', ${labels('municipality', 'municipality h', 'h.code', 'h.name', 'h.code')},
      ${['targetGroups', 'perspectives', 'goals', 'laws', 'organisationModels', 'sizes'].map(counts).join(', ')}),
    'nodes', l.nodes)))::text AS json
  FROM (SELECT count(*), min(n.published_at || ' ' || n.practice_id) AS last,
      json_agg(n.node ORDER BY n.published_at DESC, n.practice_id DESC) AS nodes
    FROM (SELECT c.published_at, c.practice_id, json_build_object('id', p.id, 'slug', p.slug, 'text', json_build_object(
          'locale', x.locale, 'title', c.heads -> x.locale ->> 'title', 'summary', c.heads -> x.locale ->> 'summary'),
        'municipality', json_build_object('name', m.name ->> 'fi'), 'themes', th.list, 'publishedAt', p.published_at,
        'outdatedSince', CASE WHEN greatest(p.published_at, p.confirmed_at) + interval '18 months' <= now()
          THEN greatest(p.published_at, p.confirmed_at) + interval '18 months' END,
        'languages', la.list, 'comments', coalesce(k.comments, 0)) AS node
      FROM (SELECT * FROM practice_card WHERE (published_at, practice_id) < ($1::timestamptz, $2::uuid)
            ORDER BY published_at DESC, practice_id DESC LIMIT 21) c
      JOIN practice p ON p.id = c.practice_id JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
      JOIN municipality m ON m.code = p.municipality_code LEFT JOIN practice_talk k ON k.practice_id = p.id
      CROSS JOIN LATERAL (SELECT CASE WHEN c.heads ? 'fi' THEN 'fi' ELSE 'sv' END AS locale) x
      CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', h.id, 'label', h.label ->> 'fi') ORDER BY h.position) AS list
        FROM theme h WHERE r.themes ? h.id) th
      CROSS JOIN LATERAL (SELECT json_agg(json_build_object('locale', v.locale, 'status',
          CASE WHEN v.locale = p.main_locale OR coalesce(v.source_revision, 1) >= r.revision THEN 'current' ELSE 'stale' END)) AS list
        FROM practice_text v WHERE v.practice_id = p.id AND r.texts ? v.locale) la) n) l`;

/** 50 municipalities by name, each with its five newest practices and their authors. */
export const municipalitiesSql = `
  SELECT json_build_object('data', json_build_object('practicesByMunicipality', json_build_object(
    'pageInfo', json_build_object('endCursor', max(l.name), 'hasNextPage', count(*) > 50), 'nodes', json_agg(json_build_object(
      'municipality', json_build_object('code', l.code, 'name', l.name), 'totalCount', l.practices, 'newest', n.list)
      ORDER BY l.name COLLATE "fi-x-icu"))))::text AS json
  FROM (SELECT m.code, m.name ->> 'fi' AS name, f.practices FROM municipality m
      JOIN practice_facet f ON f.facet = 'municipality:' || m.code WHERE f.practices > 0
      ORDER BY (m.name ->> 'fi') COLLATE "fi-x-icu", m.code LIMIT 51) l
  CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', p.id, 'slug', p.slug, 'publishedAt', p.published_at, 'text',
        json_build_object('locale', x.locale, 'title', c.heads -> x.locale ->> 'title'), 'authors', a.list)
        ORDER BY p.published_at DESC, p.id DESC) AS list
      FROM (SELECT * FROM practice WHERE municipality_code = l.code AND revision > 0 AND status <> 'retracted'
            ORDER BY published_at DESC, id DESC LIMIT 5) p
      JOIN practice_card c ON c.practice_id = p.id
      CROSS JOIN LATERAL (SELECT CASE WHEN c.heads ? 'fi' THEN 'fi' ELSE 'sv' END AS locale) x
      CROSS JOIN LATERAL (SELECT json_agg(json_build_object('name', nullif(y.name, '')) ORDER BY w.position) AS list
        FROM practice_author w JOIN account y ON y.id = w.account_id WHERE w.practice_id = p.id) a) n`;

const comment = `INSERT INTO practice_comment (practice_id, written_by, municipality_code, locale, text, version, written_at)
  VALUES ($1, $2, $3, 'fi', $4, 1, now()) RETURNING id`;
const key = `INSERT INTO idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
  VALUES ($1, $2, 'practice.comment', $3, $4, now())`;

interface Comment {
  practiceId: string;
  municipalityCode: string;
  text: string;
  idempotencyKey: string;
}

/** Writes the same rows as the product: the comment, its key; counters and jobs come of triggers in both. */
export async function addComment(
  pool: Pool,
  named: (text: string) => { name: string; text: string },
  { practiceId, municipalityCode, text, idempotencyKey }: Comment,
  account: string | undefined,
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query(named(comment), [practiceId, account, municipalityCode, text]);
    const outcome = JSON.stringify({ commentId: rows[0].id });
    await client.query(named(key), [account, idempotencyKey, 'x'.repeat(43), outcome]);
    await client.query('COMMIT');
    return rows[0].id;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
