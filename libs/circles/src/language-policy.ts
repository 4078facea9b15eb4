import type { Locale } from '#kernel';
import { sourceOf } from '#languages';
import type { CircleActFacts, MoveRefusal } from './circle-act-policy.js';
import { type LanguageFacts, type TextField, textFields } from './circle-languages.js';
import { longestAim, longestSummary, longestTitle, textProblems } from './draft-texts.js';
import type { DraftProblem } from './typed-time.js';

export interface TextRevision {
  locale: Locale;
  /** The revision that the person has read; null when nothing is written in the language. */
  revision: number | null;
  /** The revision of the source that a translation follows now; null leaves it at the one it followed. */
  follows: number | null;
  /** What is not given stays as it is. */
  fields: Record<'title' | 'summary', string> & Partial<Record<TextField, string>>;
  /** A slip mended: the other language versions stay as current as they are. */
  minor: boolean;
}

export type TextRefusal = { reason: 'invalid'; problems: DraftProblem[] };

const longest: Record<TextField, number> = {
  title: longestTitle,
  summary: longestSummary,
  aim: longestAim,
  audience: longestAim,
};

type Circle = Pick<CircleActFacts, 'status' | 'state'>;

/** A circle that is over or called off is kept as it was. */
function whyClosed(circle: Circle | null): MoveRefusal | null {
  if (circle === null) return { reason: 'not_found' };
  const closed = circle.state === 'archived' || circle.state === 'cancelled';
  return closed ? { reason: 'wrong_status', state: circle.state } : null;
}

/** Whether someone may write this into a language version. Null: they may. */
export function whyNotRevise(
  circle: Circle | null,
  versions: LanguageFacts['versions'],
  input: TextRevision,
): MoveRefusal | TextRefusal | null {
  const closed = whyClosed(circle);
  if (closed !== null) return closed;
  const version = versions.find(({ locale }) => locale === input.locale);
  if ((version?.revision ?? null) !== input.revision) return { reason: 'stale_version' };
  const source = sourceOf(versions);
  if (source !== null && source.locale !== input.locale) {
    // Nobody has read a revision that there is not; and a new translation was made from one.
    const follows = input.follows ?? version?.sourceRevision ?? 0;
    if (follows < 1 || follows > source.revision) return { reason: 'stale_version' };
  }
  const mayBeEmpty: Record<TextField, boolean> = {
    title: false,
    summary: circle?.status === 'draft',
    // Of circles that were published before anyone was asked for an aim.
    aim: circle?.status === 'draft' || !source?.fields.aim,
    audience: true,
  };
  const problems = textFields.flatMap((field) => fieldProblems(field, input, mayBeEmpty[field]));
  return problems.length === 0 ? null : { reason: 'invalid', problems };
}

function fieldProblems(field: TextField, { locale, fields }: TextRevision, mayBeEmpty: boolean): DraftProblem[] {
  const name = `${field}.${locale}`;
  const text = fields[field];
  if (text === undefined) return [];
  if (text.trim() === '') return mayBeEmpty ? [] : [{ field: name, code: 'required' }];
  return textProblems(name, text, longest[field]);
}

export type NeededRefusal = { reason: 'spoken' } | { reason: 'source' };

/** Whether it may be said that nobody needs the text in this language, by someone who has read `version`. Null: it may. */
export function whyNeeded(
  circle: (Circle & { version: number }) | null,
  { spoken, versions }: Pick<LanguageFacts, 'spoken' | 'versions'>,
  { locale, version }: { locale: Locale; version: number },
): MoveRefusal | NeededRefusal | null {
  const closed = whyClosed(circle);
  if (closed !== null) return closed;
  if (circle?.version !== version) return { reason: 'stale_version' };
  if (spoken.includes(locale)) return { reason: 'spoken' };
  return sourceOf(versions)?.locale === locale ? { reason: 'source' } : null;
}
