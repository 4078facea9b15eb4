import { type Locale, locales } from '#kernel';
import { bestVersionFirst, firstIn, readingOrder } from '#languages';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { themeShape } from '#themes';
import { fieldsIn } from '../fields/fields-shape.js';
import { confirmedAt, isAsked, outdatedSince } from '../still-true/still-true.js';
import { editShape, publishedLanguages } from './language-shape.js';
import { originIn } from './origin-shape.js';
import { sectionKeys } from './practice-sections.js';

/** A text `t` with its language and its sections. */
export const textShape: Shape = {
  locale: column('t.locale'),
  ...Object.fromEntries(sectionKeys.map((key) => [key, column(`nullif(t.sections ->> '${key}', '')`)])),
};

const municipalityName: FieldSql = ({ field, param }) => `am.name ->> ${param(field.args.locale as Locale)}::text`;

const authorShape: Shape = {
  // Null for an erased account.
  name: column(`nullif(aa.name, '')`),
  municipality: ({ object }) => object(municipalityShape('am')),
  municipalityName,
};

/** What every reader of a practice `p` asks for alike. */
const commonShape: Shape = {
  id: column('p.id'),
  slug: column('p.slug'),
  revision: column('p.revision'),
  publishedAt: column('p.published_at'),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('pm'))} FROM municipality pm WHERE pm.code = p.municipality_code)`,
  origin: originIn,
  authors: ({ field, list }) => {
    const places = field.children.some(({ name }) => name.startsWith('municipality'))
      ? 'JOIN municipality am ON am.code = pa.municipality_code'
      : '';
    return list(
      `practice_author pa JOIN account aa ON aa.id = pa.account_id ${places} WHERE pa.practice_id = p.id`,
      'pa.position, pa.account_id',
      authorShape,
    );
  },
};

/** What a card has of a text: enough for a row of a list. */
const onCard: readonly string[] = ['locale', 'title', 'summary'];

/** A published practice `p` as its revision `r` and its card `c` have it. */
const publicShapeIn = (locale: Locale): Shape => {
  const order = readingOrder(locale);
  return {
    ...commonShape,
    // The whole texts are only opened where more than the head of one is asked for.
    text: ({ field, object, param }) =>
      field.children.every(({ name }) => onCard.includes(name))
        ? `(SELECT ${object(textShape)} FROM (SELECT h.locale, c.heads -> h.locale AS sections
            FROM (SELECT ${firstIn('c.heads', order)} AS locale) h WHERE h.locale IS NOT NULL) t)`
        : `(SELECT ${object(textShape)} FROM (SELECT e.key AS locale, e.value AS sections FROM jsonb_each(r.texts) e) t
            ORDER BY ${bestVersionFirst('t.locale', param(order))} LIMIT 1)`,
    textLocales: ({ param }) =>
      `(SELECT json_agg(e.key ORDER BY ${bestVersionFirst('e.key', param(order))}) FROM jsonb_each(c.heads) e)`,
    languages: publishedLanguages(locale),
    themes: ({ list }) => list('theme th WHERE r.themes ? th.id', 'th.position, th.id', themeShape),
    fields: fieldsIn('r.fields'),
    comments: column('coalesce((SELECT k.comments FROM practice_talk k WHERE k.practice_id = p.id), 0)'),
    confirmedAt: column(confirmedAt),
    outdatedSince: column(outdatedSince),
    firstPublishedAt: column(`(SELECT min(f.published_at) FROM practice_revision f WHERE f.practice_id = p.id)`),
  };
};

const publicShapes = new Map(locales.map((locale) => [locale, publicShapeIn(locale)]));

/** The same object each time, so that a selection is written as SQL once. */
export const publicShape = (locale: Locale): Shape => publicShapes.get(locale) ?? publicShapeIn(locale);

const changeShape: Shape = {
  named: column('ch.named'),
  toStatus: column('ch.to_status'),
  at: column('ch.at'),
  note: column('ch.note'),
};

/** A practice `p` as it is being written. */
export const writtenShape: Shape = {
  ...commonShape,
  ...editShape,
  status: column('p.status'),
  statusSince: column('p.status_since'),
  version: column('p.version'),
  mainLocale: column('p.main_locale'),
  editedAt: column('p.edited_at'),
  waiver: column('p.waiver'),
  note: column(`(SELECT ch.note FROM practice_change ch WHERE ch.practice_id = p.id ORDER BY ch.version DESC LIMIT 1)`),
  municipalityName: ({ field, param }) =>
    `(SELECT pm.name ->> ${param(field.args.locale as Locale)}::text FROM municipality pm WHERE pm.code = p.municipality_code)`,
  texts: ({ list }) =>
    list('practice_text t WHERE t.practice_id = p.id', `array_position(ARRAY['fi', 'sv', 'en'], t.locale)`, textShape),
  themes: ({ list }) =>
    list(
      'practice_theme ht JOIN theme th ON th.id = ht.theme_id WHERE ht.practice_id = p.id',
      'th.position, th.id',
      themeShape,
    ),
  themeLabels: ({ field, param }) =>
    `(SELECT coalesce(json_agg(th.label ->> ${param(field.args.locale as Locale)}::text ORDER BY th.position, th.id), '[]')
      FROM practice_theme ht JOIN theme th ON th.id = ht.theme_id WHERE ht.practice_id = p.id)`,
  fields: fieldsIn('p.fields'),
  confirmedAt: column(confirmedAt),
  isConfirmationAsked: column(`(${isAsked} AND p.revision > 0 AND p.status <> 'retracted')`),
  outdatedSince: column(outdatedSince),
  changes: ({ list }) => list('practice_change ch WHERE ch.practice_id = p.id', 'ch.version', changeShape),
};
