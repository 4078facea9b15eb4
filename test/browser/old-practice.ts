import pg from 'pg';
import { ownerUrl } from './addresses.ts';

/** A practice of Kerava by one author, published in Finnish so long ago; its id and the last part of its address. */
export async function addOldPractice(email: string, title: string, ago: string): Promise<{ id: string; slug: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const text = {
      ...{ title, summary: 'Apua ilman ajanvarausta.', problem: 'Apua ei löytynyt.', done: 'Avattiin kahvila.' },
      ...{ resources: 'Kaksi tuntia.', results: 'Sata kävijää.', transfer: 'Aloita yhdestä päivästä.' },
    };
    const { rows } = await client.query<{ id: string }>(
      `WITH made AS (
         INSERT INTO practice (slug, municipality_code, main_locale, status, status_since, revision, created_by, created_at,
           edited_at, submitted_at, published_at)
         SELECT $2, '245', 'fi', 'published', now(), 1, a.id, now(), now(), now(), now() - $4::interval
         FROM account a WHERE a.email = $1 RETURNING id, created_by
       ), text AS (
         INSERT INTO practice_text (practice_id, locale, sections) SELECT id, 'fi', $3 FROM made
       ), author AS (
         INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
         SELECT id, created_by, '245', 1 FROM made
       )
       SELECT id FROM made`,
      [email, slug, JSON.stringify(text), ago],
    );
    const id = rows[0]?.id ?? '';
    await client.query(
      `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
       VALUES ($1, 1, $2, '[]', now() - $3::interval)`,
      [id, JSON.stringify({ fi: text }), ago],
    );
    return { id, slug };
  } finally {
    await client.end();
  }
}
