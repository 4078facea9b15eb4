import type { Locale } from '#kernel';
import { bestVersionFirst, missingSections, readingOrder, staleSections } from '#languages';
import { column, type FieldSql, type Shape } from '#platform';
import { sectionKeys } from './practice-sections.js';

/** The version `v` and the main language's text `s` as the last revision `r` has them. */
const published = {
  version: '(r.texts -> v.locale)',
  source: '(r.texts -> s.locale)',
  // The main language follows nothing; what was published before anyone could say otherwise follows the first revision.
  follows: 'CASE WHEN v.locale = s.locale THEN r.revision ELSE coalesce(v.source_revision, 1) END',
  changedIn: 's.field_revisions',
};

/** SQL of the sections of `v` that are behind as they are published. Of one that follows the last revision none is, and no text is opened. */
export const stalePublished = `CASE WHEN ${published.follows} >= r.revision THEN '{}' ELSE ${staleSections(published)} END`;
/** SQL of the sections that `v` has not as they are published. */
export const missingPublished = missingSections(published);

/** The languages of the practice `p` as its last revision `r` has them. */
const publishedShape: Shape = {
  locale: column('v.locale'),
  isSource: column('v.locale = s.locale'),
  status: column(`CASE WHEN cardinality(${stalePublished}) > 0 THEN 'stale' ELSE 'current' END`),
  changed: column(stalePublished),
  missing: column(missingPublished),
  revisedAt: column('coalesce(v.revised_at, p.published_at)'),
};

/** SQL of the languages in which the practice `p` is published as its revision `r`, each beside its source. */
export const publishedVersions =
  'practice_text v JOIN practice_text s ON s.practice_id = p.id AND s.locale = p.main_locale';

/** What readers are told of the languages. */
export const publishedLanguages =
  (locale: Locale): FieldSql =>
  ({ list, param }) =>
    list(
      `${publishedVersions} WHERE v.practice_id = p.id AND r.texts ? v.locale`,
      bestVersionFirst('v.locale', param(readingOrder(locale))),
      publishedShape,
    );

/** SQL of the main language's text as it was when the version of the practice was last said to say the same, else made. */
export const checkedSource = (version: string, practice: string): string =>
  `CASE WHEN ${version}.locale <> ${practice}.main_locale THEN coalesce(${version}.checked,
    (SELECT cr.texts -> ${practice}.main_locale FROM practice_revision cr WHERE cr.practice_id = ${version}.practice_id
       AND cr.revision = coalesce(${version}.source_revision, 1) AND cr.texts ? ${version}.locale)) END`;

/** The sections of what is written in `v` that are behind what is written in the main language. */
const behind = `ARRAY(SELECT f.key FROM jsonb_each_text(s.sections) f WHERE k.sections IS NOT NULL
  AND f.value <> coalesce(k.sections ->> f.key, ''))`;
const lacking = missingSections({ version: 'v.sections', source: 's.sections' });

const isPublished = `EXISTS (SELECT FROM practice_revision lr WHERE lr.practice_id = p.id AND lr.revision = p.revision
  AND lr.texts ? l.locale)`;

const checkedShape: Shape = {
  locale: column('s.locale'),
  ...Object.fromEntries(sectionKeys.map((key) => [key, column(`nullif(k.sections ->> '${key}', '')`)])),
};

const writtenLanguageShape: Shape = {
  locale: column('l.locale'),
  isSource: column('l.locale = p.main_locale'),
  status: column(`CASE WHEN v.locale IS NULL THEN 'missing' WHEN cardinality(${behind}) > 0 THEN 'stale'
    WHEN ${isPublished} THEN 'current' ELSE 'draft' END`),
  changed: column(behind),
  missing: column(`CASE WHEN v.locale IS NULL THEN '{}' ELSE ${lacking} END`),
  checked: ({ object }) => `CASE WHEN k.sections IS NOT NULL THEN ${object(checkedShape)} END`,
};

/** How what is written stands in the languages of the country, and in others in which there is something. */
const writtenLanguages: FieldSql = ({ list }) =>
  list(
    `unnest(ARRAY['fi', 'sv', 'en']) WITH ORDINALITY l(locale, nth)
       LEFT JOIN practice_text v ON v.practice_id = p.id AND v.locale = l.locale
       LEFT JOIN practice_text s ON s.practice_id = p.id AND s.locale = p.main_locale
       LEFT JOIN LATERAL (SELECT ${checkedSource('v', 'p')} AS sections) k ON true
     WHERE l.locale <> 'en' OR v.locale IS NOT NULL`,
    'l.nth',
    writtenLanguageShape,
  );

/** A text as a revision has it: a row `e` of its texts. */
const revisionTextShape: Shape = {
  locale: column('e.key'),
  ...Object.fromEntries(sectionKeys.map((key) => [key, column(`nullif(e.value ->> '${key}', '')`)])),
};

/** The texts of a revision, each a row `e` of `from`. */
export const revisionTexts =
  (from: string): FieldSql =>
  ({ list, param }) =>
    list(from, bestVersionFirst('e.key', param(readingOrder('fi'))), revisionTextShape);

/** What those who write a practice `p`, and those who decide on it, are told of its languages. */
export const editShape: Shape = {
  // The texts: the advice is made of them where it is asked for.
  advice: column(`json_build_object('mainLocale', p.main_locale, 'texts',
    (SELECT coalesce(json_object_agg(t.locale, t.sections), '{}') FROM practice_text t WHERE t.practice_id = p.id))`),
  languages: writtenLanguages,
  publishedTexts: revisionTexts(
    `practice_revision lr CROSS JOIN LATERAL jsonb_each(lr.texts) e WHERE lr.practice_id = p.id AND lr.revision = p.revision`,
  ),
  editMinor: column('p.edit_minor'),
  editNote: column('p.edit_note'),
};
