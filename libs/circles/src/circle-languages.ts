import { type Locale, locales } from '#kernel';
import { fieldStatus, type LanguageStatus, sourceOf, type VersionFacts, versionStatus } from '#languages';

export const textFields = ['title', 'summary', 'aim', 'audience'] as const;
export type TextField = (typeof textFields)[number];

/** Everything that the status of a circle's language versions is told from. */
export interface LanguageFacts {
  /** Whether readers see the circle. */
  published: boolean;
  /** Languages in which somebody has said that nobody needs the text. */
  notRequired: readonly Locale[];
  spoken: readonly Locale[];
  versions: readonly VersionFacts<TextField>[];
}

export interface CircleLanguageStatus {
  locale: Locale;
  status: LanguageStatus;
  fields: { field: TextField; status: LanguageStatus }[];
}

/** SQL of the `LanguageFacts` of the circle `c`, each text as `text` gives it. */
const factsWith = (text: (column: string) => string): string => `json_build_object(
  'published', c.status NOT IN ('draft', 'proposed'),
  'notRequired', c.languages_not_required,
  'spoken', c.languages,
  'versions', (SELECT coalesce(json_agg(json_build_object('locale', v.locale, 'revision', v.revision,
      'sourceRevision', v.source_revision, 'fieldRevisions', v.field_revisions,
      'fields', json_build_object(${textFields.map((field) => `'${field}', ${text(`v.${field}`)}`).join(', ')}))
      ORDER BY array_position(ARRAY[${locales.map((locale) => `'${locale}'`).join(', ')}], v.locale)), '[]')
    FROM circle_text v WHERE v.circle_id = c.id))`;

/** SQL of the `LanguageFacts` of the circle `c`. */
export const languageFacts = factsWith((text) => text);

/** The same where only the status is told: of a text, whether there is one is enough. */
export const statusFacts = factsWith((text) => `left(${text}, 1)`);

/** How the circle's text stands in each language. */
export function languageStatus({ published, notRequired, spoken, versions }: LanguageFacts): CircleLanguageStatus[] {
  const source = sourceOf(versions);
  return locales.map((locale) => {
    const facts = {
      source,
      version: versions.find((version) => version.locale === locale) ?? null,
      // A language may come to be spoken after somebody has said that nobody needs it.
      required: spoken.includes(locale) || !notRequired.includes(locale),
      published,
    };
    const fields = textFields.map((field) => ({ field, status: fieldStatus(field, facts) }));
    return { locale, status: versionStatus(textFields, facts), fields };
  });
}
