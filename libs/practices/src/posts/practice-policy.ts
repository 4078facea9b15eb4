import { containsPersonalIdentityCode, type Locale } from '#kernel';
import type { LawProblem } from '../fields/field-policy.js';
import type { AlternativeField } from '../files/file-policy.js';
import { missingSections, type PracticeSections, type SectionKey, sectionKeys } from './practice-sections.js';
import { canMove, isOpenForWriting, type PracticeStatus } from './practice-status.js';

export interface PracticeProblem {
  /** A section, `themes`, `note`: what the edit was, or the alternative of a picture in a language. */
  field: SectionKey | 'themes' | 'note' | 'named' | AlternativeField | LawProblem['field'];
  code: LawProblem['code'] | 'unknown';
}

const longest: Partial<Record<SectionKey, number>> = { title: 200, summary: 500, contact: 300 };
const longestSection = 10_000;
const longestNote = 2000;
const mostThemes = 5;

/** What has to be mended before a text can be kept. What is still missing is no problem of a draft. */
export function sectionProblems(sections: PracticeSections): PracticeProblem[] {
  return sectionKeys.flatMap((field): PracticeProblem[] => {
    const text = sections[field];
    // As PostgreSQL counts them.
    if ([...text].length > (longest[field] ?? longestSection)) return [{ field, code: 'too_long' }];
    return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
  });
}

export function themeProblems(themes: readonly string[], known: readonly string[]): PracticeProblem[] {
  if (themes.length > mostThemes) return [{ field: 'themes', code: 'too_many' }];
  return themes.every((id) => known.includes(id)) ? [] : [{ field: 'themes', code: 'unknown' }];
}

/** What a practice still lacks before it can be sent. */
export const lacks = (main: Partial<PracticeSections> | undefined, themes: number): PracticeProblem[] => [
  ...missingSections(main).map((field): PracticeProblem => ({ field, code: 'required' })),
  ...(themes === 0 ? [{ field: 'themes', code: 'required' } as const] : []),
];

export type PracticeTexts = Partial<Record<Locale, PracticeSections>>;

/** The texts that are whole: these are published. */
export const wholeTexts = (texts: PracticeTexts): PracticeTexts =>
  Object.fromEntries(Object.entries(texts).filter(([, sections]) => missingSections(sections).length === 0));

/** Both languages of the country are there, or somebody answers for it that one is not. */
export const lacksLanguage = (texts: PracticeTexts, waiver: string | null): boolean =>
  waiver === null && (texts.fi === undefined || texts.sv === undefined);

/** What decides on an act; null where there is no practice, or the person may not know of it. */
export interface PracticeFacts {
  id: string;
  municipalityCode: string;
  mainLocale: 'fi' | 'sv';
  status: PracticeStatus;
  version: number;
  revision: number;
}

export type PracticeRefusal =
  | { reason: 'not_found' }
  | { reason: 'wrong_status'; status: PracticeStatus }
  | { reason: 'stale_version' };

/** Why the practice cannot come into that state; null: it can. What was read must be what there is. */
export function whyNotMove(facts: PracticeFacts | null, version: number, to: PracticeStatus): PracticeRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!canMove(facts.status, to, facts.revision)) return { reason: 'wrong_status', status: facts.status };
  return facts.version === version ? null : { reason: 'stale_version' };
}

/** Why it cannot be written; null: it can. */
export function whyNotWrite(facts: PracticeFacts | null, version: number): PracticeRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!isOpenForWriting(facts.status)) return { reason: 'wrong_status', status: facts.status };
  return facts.version === version ? null : { reason: 'stale_version' };
}

export type WordsRefusal = { reason: 'note_required' } | { reason: 'too_long' } | { reason: 'personal_identity_code' };

/** Why tidied words of the project team cannot be sent; null: they can. */
export function whyNotWords(note: string | null): WordsRefusal | null {
  if (note === null) return { reason: 'note_required' };
  if (note.length > longestNote) return { reason: 'too_long' };
  return containsPersonalIdentityCode(note) ? { reason: 'personal_identity_code' } : null;
}
