import { containsPersonalIdentityCode, locales } from '#kernel';
import type { CheckedDraft, CircleWords, DraftInput } from './draft-input.js';
import type { DraftProblem } from './typed-time.js';

export const longestTitle = 200;
export const longestSummary = 2000;
export const longestAim = 1000;

/** Why a text of a form cannot be kept. */
export function textProblems(field: string, text: string, longest: number): DraftProblem[] {
  if (text.trim().length > longest) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** The language versions that have been begun, the source first. A draft has to be called something. */
export function checkTexts(texts: DraftInput['texts']): { texts: CheckedDraft['texts']; problems: DraftProblem[] } {
  const versions = locales
    .map((locale) => ({ locale, ...trimmed(texts[locale]) }))
    .filter(({ title, summary, aim, audience }) => [title, summary, aim, audience].some((text) => text !== ''));
  const problems = versions.flatMap(({ locale, title, summary, aim, audience }): DraftProblem[] => [
    ...(title === '' ? [{ field: `title.${locale}`, code: 'required' } as const] : []),
    ...textProblems(`title.${locale}`, title, longestTitle),
    ...textProblems(`summary.${locale}`, summary, longestSummary),
    ...textProblems(`aim.${locale}`, aim, longestAim),
    ...textProblems(`audience.${locale}`, audience, longestAim),
  ]);
  if (versions.length === 0) problems.push({ field: 'title.fi', code: 'required' });
  return { texts: versions, problems };
}

const trimmed = ({ title, summary, aim, audience }: CircleWords): CircleWords => ({
  title: title.trim(),
  summary: summary.trim(),
  aim: aim.trim(),
  audience: audience.trim(),
});
