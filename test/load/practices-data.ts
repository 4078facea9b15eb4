import type { World } from '../support/people.ts';
import { labelledSet } from '../support/search/labelled-set.ts';

const { documents } = labelledSet();
const ofLanguage = {
  fi: documents.filter((d) => d.language === 'fi'),
  sv: documents.filter((d) => d.language === 'sv'),
};
const portion = 3000;

const practicesSql = `
  WITH given AS MATERIALIZED (SELECT gen_random_uuid() AS id, now() - interval '60 days' + g.n * interval '1 minute' AS at, g.*
      FROM jsonb_to_recordset($1::jsonb) AS g (n int, author uuid, code text, themes jsonb, texts jsonb)),
    practice AS (INSERT INTO practice (id, slug, municipality_code, main_locale, status, status_since, revision, created_by,
        created_at, edited_at, submitted_at, published_at)
      SELECT id, 'kaytanto-' || n, code, 'fi', 'published', at, 1, author, at, at, at, at FROM given),
    author AS (INSERT INTO practice_author (practice_id, account_id, municipality_code, position)
      SELECT id, author, code, 1 FROM given),
    theme AS (INSERT INTO practice_theme SELECT id, jsonb_array_elements_text(themes) FROM given),
    text AS (INSERT INTO practice_text (practice_id, locale, sections) SELECT g.id, t.key, t.value
      FROM given g CROSS JOIN LATERAL jsonb_each(g.texts) t)
  INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
    SELECT id, 1, texts, themes, at FROM given`;

/** One of the texts of the labelled set in each section. */
function sectionsOf(n: number, language: 'fi' | 'sv'): Record<string, string> {
  const texts = ofLanguage[language];
  const [a, b, c] = [n, n * 31 + 7, n * 17 + 3].map((nth) => texts[nth % texts.length] ?? { title: '', body: '' });
  return {
    ...{ title: a?.title ?? '', summary: a?.body ?? '', problem: b?.body ?? '', done: c?.body ?? '' },
    ...{ resources: b?.title ?? '', results: `${c?.title} ${a?.body}`, transfer: `${b?.body} ${c?.body}` },
    ...{ failed: '', conditions: '', contact: '' },
  };
}

/**
 * Good practices of the people of `dataSql`, published minute after minute, with two themes each, the first as many as the
 * last all over the country; two of three in both
 * languages.
 */
export async function addPractices({ owner }: World, from: number, to: number): Promise<void> {
  const people = await owner.read<{ author: string; code: string }>(
    `SELECT a.id AS author, f.municipality_code AS code FROM account a JOIN affiliation f ON f.account_id = a.id
     WHERE a.email LIKE 'testi.%' ORDER BY a.email`,
  );
  const themes = (await owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position')).map(({ id }) => id);
  await owner.read('ALTER TABLE practice DISABLE TRIGGER search_practice_added');
  for (let begin = from; begin < to; begin += portion) {
    const rows = Array.from({ length: Math.min(portion, to - begin) }, (_, k) => {
      const n = begin + k;
      return {
        ...{ n, ...people[(n * 7919) % people.length] },
        themes: [themes[n % themes.length], themes[(n * 3 + 1) % themes.length]].filter(
          (id, at, all) => all.indexOf(id) === at,
        ),
        texts: { fi: sectionsOf(n, 'fi'), ...(n % 3 > 0 && { sv: sectionsOf(n, 'sv') }) },
      };
    });
    await owner.read(practicesSql, [JSON.stringify(rows)]);
  }
  await owner.read('ALTER TABLE practice ENABLE TRIGGER search_practice_added');
}

/** What people say of these practices: comments one second after the other, 20 of three practices. */
export async function addComments({ owner }: World, from: number, to: number): Promise<void> {
  // Whoever was to hear of them has heard.
  await owner.read('ALTER TABLE practice_comment DISABLE TRIGGER practice_comment_told');
  const each = (practices: number) => Math.floor((practices * 20) / 3);
  for (let begin = each(from); begin < each(to); begin += portion * 10)
    await owner.read(
      `INSERT INTO practice_comment (practice_id, written_by, municipality_code, locale, text, version, written_at)
       SELECT p.id, a.id, f.municipality_code, 'fi', 'Meillä tämä toimi, kun aloitimme kirjastossa. ' || n, 1,
         now() - interval '60 days' + n * interval '1 second'
       FROM generate_series($1::int, $2::int) n JOIN practice p ON p.slug = 'kaytanto-' || (n::bigint * 7919 % $3::int)
       JOIN account a ON a.email = 'testi.' || (1 + n::bigint * 31 % 20000) || '@mitta.example'
       JOIN affiliation f ON f.account_id = a.id`,
      [begin, Math.min(begin + portion * 10, each(to)) - 1, to],
    );
  await owner.read('ALTER TABLE practice_comment ENABLE TRIGGER practice_comment_told');
}
