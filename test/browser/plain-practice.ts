import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ownerUrl } from './addresses.ts';
import { representative } from './invited.ts';

export interface PlainSections {
  title: string;
  summary: string;
  problem: string;
  done: string;
  resources: string;
  results: string;
  transfer: string;
}

/** A practice of Tuusula that is published at once, in the languages that are given. Answers the end of its address. */
export async function publishedPractice(
  author: string,
  texts: Partial<Record<'fi' | 'sv' | 'en', PlainSections>>,
): Promise<string> {
  const { name } = await representative(author, '858');
  const slug = `jaettu-${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `WITH given AS (SELECT gen_random_uuid() AS id, a.id AS author, (SELECT id FROM theme ORDER BY position LIMIT 1) AS theme
           FROM account a WHERE a.name = $2),
         practice AS (INSERT INTO practice (id, slug, municipality_code, main_locale, status, status_since, revision, created_by,
             created_at, edited_at, submitted_at, published_at)
           SELECT id, $1, '858', 'fi', 'published', now(), 1, author, now(), now(), now(), now() FROM given),
         author AS (INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
           SELECT id, author, '858', 1 FROM given),
         text AS (INSERT INTO practice_text (practice_id, locale, sections)
           SELECT g.id, t.key, t.value FROM given g CROSS JOIN LATERAL jsonb_each($3::jsonb) t)
       INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
       SELECT id, 1, $3::jsonb, jsonb_build_array(theme), now() FROM given`,
      [slug, name, JSON.stringify(texts)],
    );
  } finally {
    await client.end();
  }
  return slug;
}
