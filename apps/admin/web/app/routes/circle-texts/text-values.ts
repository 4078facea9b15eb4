import type { Locale } from '#kernel';
import type { CircleTextsQuery, ReviseCircleTextInput } from '../../gql/graphql';

export type TextsCircle = NonNullable<CircleTextsQuery['circle']>;
export type TextVersion = TextsCircle['texts'][number];

/** What stands in the form of a language version, as typed. */
export interface TextValues {
  /** Revisions that were read, of the version and of the source; empty where there is none. */
  revision: string;
  source: string;
  title: string;
  summary: string;
  aim: string;
  audience: string;
  minor: string;
  follows: string;
}

export const checked = 'yes';

export const versionIn = ({ texts }: TextsCircle, text: Locale): TextVersion | undefined =>
  texts.find(({ locale }) => locale === text);

/** The version from which the one in this language is made; none for the source itself. */
export const sourceFor = ({ texts }: TextsCircle, text: Locale): TextVersion | undefined =>
  texts.find(({ sourceRevision, locale }) => sourceRevision == null && locale !== text);

export function valuesOf(circle: TextsCircle, text: Locale): TextValues {
  const version = versionIn(circle, text);
  return {
    revision: version ? String(version.revision) : '',
    source: String(sourceFor(circle, text)?.revision ?? ''),
    title: version?.title ?? '',
    summary: version?.summary ?? '',
    aim: version?.aim ?? '',
    audience: version?.audience ?? '',
    minor: '',
    // Whoever opens the form has the source before them.
    follows: checked,
  };
}

export function valuesFrom(form: FormData): TextValues {
  const of = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    revision: of('revision'),
    source: of('source'),
    title: of('title'),
    summary: of('summary'),
    aim: of('aim'),
    audience: of('audience'),
    minor: of('minor'),
    follows: of('follows'),
  };
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** What was typed, as the server reads it. */
export const reviseInput = (id: string, locale: Locale, values: TextValues): ReviseCircleTextInput => ({
  id,
  locale,
  revision: whole(values.revision),
  sourceRevision: values.follows === checked ? whole(values.source) : null,
  title: values.title,
  summary: values.summary,
  aim: values.aim,
  audience: values.audience,
  minor: values.minor === checked,
});
