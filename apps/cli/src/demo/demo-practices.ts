import type { Locale, LocalizedText } from '#kernel';
import type { Transaction } from '#platform';
import type { PracticeSections } from '#practices';
import type { DemoAccount } from './demo-people.js';

export interface DemoPractice {
  slug: string;
  municipalityCode: string;
  themes: string[];
  targetGroups: string[];
  perspectives: string[];
  sdgs: number[];
  title: LocalizedText;
  problem: LocalizedText;
  whatWasDone: LocalizedText;
  resources: LocalizedText;
  results: LocalizedText;
  howToTransfer: LocalizedText;
  disclaimer: LocalizedText;
}

/** Published practices, one a week up to now, by someone of their municipality where the demo has one. */
export async function addPractices(tx: Transaction, people: DemoAccount[], practices: DemoPractice[]): Promise<void> {
  for (const [index, practice] of practices.entries()) {
    const code = practice.municipalityCode;
    const author = people.find(({ represents }) => represents.some((own) => own === code));
    const maker = author ?? people.find(({ represents }) => represents.length > 0);
    if (!maker) throw new Error('nobody can have written the practices of the demo');
    const texts = Object.fromEntries(
      (['fi', 'sv', 'en'] as const).map((locale) => [locale, sections(practice, locale)]),
    );
    const weeksAgo = practices.length - index;
    const [made] = await tx.sql<{ id: string }>(
      `INSERT INTO practice (slug, municipality_code, main_locale, status, status_since, version, revision, created_by,
         created_at, edited_at, submitted_at, published_at, fields)
       SELECT $1, $2, 'fi', 'published', at, 3, 1, $3, at - interval '9 days', at - interval '8 days', at - interval '7 days', at,
         $6::jsonb || jsonb_build_object('sizes', (SELECT jsonb_build_array(CASE WHEN m.population < 5000 THEN 'under_5000'
           WHEN m.population < 20000 THEN 'from_5000' WHEN m.population < 50000 THEN 'from_20000'
           WHEN m.population < 100000 THEN 'from_50000' ELSE 'from_100000' END) FROM municipality m WHERE m.code = $2))
       FROM (SELECT $4::timestamptz - $5 * interval '1 week' AS at) x RETURNING id`,
      [practice.slug, code, maker.accountId, tx.now, weeksAgo, JSON.stringify(fields(practice))],
    );
    const id = made?.id;
    await tx.sql(
      `INSERT INTO practice_text (practice_id, locale, sections) SELECT $1, e.key, e.value FROM jsonb_each($2::jsonb) e`,
      [id, JSON.stringify(texts)],
    );
    await tx.sql('INSERT INTO practice_theme (practice_id, theme_id) SELECT $1, id FROM theme WHERE id = ANY ($2)', [
      id,
      practice.themes,
    ]);
    await tx.sql(
      `INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at, fields)
       SELECT p.id, 1, $2::jsonb, (SELECT coalesce(jsonb_agg(theme_id), '[]') FROM practice_theme WHERE practice_id = p.id),
         p.published_at, p.fields FROM practice p WHERE p.id = $1`,
      [id, JSON.stringify(texts)],
    );
    if (author)
      await tx.sql(
        'INSERT INTO practice_author (practice_id, account_id, municipality_code, position) VALUES ($1, $2, $3, 1)',
        [id, author.accountId, code],
      );
  }
}

/** The invented examples say in each language that they are invented. */
const sections = (practice: DemoPractice, locale: Locale): PracticeSections => ({
  title: practice.title[locale],
  summary: `${practice.results[locale]} ${practice.disclaimer[locale]}`,
  problem: practice.problem[locale],
  done: practice.whatWasDone[locale],
  resources: practice.resources[locale],
  results: practice.results[locale],
  failed: '',
  conditions: '',
  transfer: practice.howToTransfer[locale],
  contact: '',
});

const lawsOf: Record<string, string> = {
  'e-services': 'digital_services',
  accessibility: 'digital_services',
  multilingual: 'language',
  security: 'data_protection',
};

const modelsOf: Record<string, string> = {
  'service-points': 'service_point',
  volunteers: 'association',
  cooperation: 'regional',
  devices: 'library',
};

const ofThemes = (words: Record<string, string>, themes: string[]): string[] => [
  ...new Set(themes.flatMap((theme) => words[theme] ?? [])),
];

/** What an example is said to be for; its size is that of its municipality. */
function fields({ targetGroups, perspectives, sdgs, themes }: DemoPractice) {
  const models = ofThemes(modelsOf, themes);
  return {
    ...{ targetGroups, perspectives, goals: sdgs.map((goal) => `goal_${goal}`), laws: ofThemes(lawsOf, themes) },
    ...{ organisationModels: models.length === 0 ? ['own_service'] : models, otherLaws: [] },
  };
}
