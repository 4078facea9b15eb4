import { randomUUID } from 'node:crypto';
import type { World } from './people.ts';

interface PracticeFacts {
  by: string;
  code: string;
  status: 'draft' | 'submitted' | 'published' | 'retracted';
}

const sections = {
  ...{
    title: 'Digikahvila',
    summary: 'Apua ilman ajanvarausta.',
    problem: 'Apua ei löytynyt.',
    done: 'Avattiin kahvila.',
  },
  ...{ resources: 'Kaksi tuntia.', results: 'Sata kävijää.', transfer: 'Aloita yhdestä päivästä.' },
};

/** A whole practice in both languages with one author, at its first version. */
export async function addPractice(
  world: World,
  { by, code, status }: PracticeFacts,
): Promise<{ id: string; slug: string }> {
  const slug = `digikahvila-${randomUUID().slice(0, 8)}`;
  const revision = status === 'published' || status === 'retracted' ? 1 : 0;
  const [made] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice (slug, municipality_code, main_locale, status, status_since, revision, created_by, created_at,
       edited_at, submitted_at, published_at, retraction)
     VALUES (CASE WHEN $5::int > 0 THEN $1 END, $2, 'fi', $3, now(), $5::int, $4, now(), now(),
       CASE WHEN $3 <> 'draft' THEN now() END, CASE WHEN $5::int > 0 THEN now() END,
       CASE WHEN $3 = 'retracted' THEN 'Vanhentunut' END) RETURNING id`,
    [slug, code, status, by, revision],
  );
  const id = made?.id ?? '';
  const texts = { fi: sections, sv: sections };
  await world.owner.read(
    'INSERT INTO practice_text (practice_id, locale, sections) SELECT $1, e.key, e.value FROM jsonb_each($2::jsonb) e',
    [id, JSON.stringify(texts)],
  );
  await world.owner.read(
    'INSERT INTO practice_author (practice_id, account_id, municipality_code, position) VALUES ($1, $2, $3, 1)',
    [id, by, code],
  );
  await world.owner.read(
    'INSERT INTO practice_theme (practice_id, theme_id) SELECT $1, id FROM theme ORDER BY position LIMIT 1',
    [id],
  );
  if (revision > 0)
    await world.owner.read(
      `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at) VALUES ($1, 1, $2, '[]', now())`,
      [id, JSON.stringify(texts)],
    );
  return { id, slug };
}

/** What is said of people with a practice that is sent, as an argument of that operation. */
export const saidOfPeople = (operation: string): string => (operation === 'submitPractice' ? ', named: nobody' : '');
