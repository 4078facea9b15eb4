import { containsPersonalIdentityCode, tidyLines } from '#kernel';
import type { PracticeWords } from './practice-draft.js';

const longestTitle = 200;
const longestText = 20_000;

export interface DraftTexts {
  title: PracticeWords;
  text: PracticeWords;
}

export interface DraftTextProblem {
  /** `title.fi` */
  field: string;
  code: 'required' | 'too_long' | 'personal_identity_code';
}

const languages = ['fi', 'sv'] as const;

/** As they are kept. */
export const tidyTexts = ({ title, text }: DraftTexts): DraftTexts => ({
  title: { fi: oneLine(title.fi), sv: oneLine(title.sv) },
  text: { fi: tidyLines(text.fi) ?? '', sv: tidyLines(text.sv) ?? '' },
});

const oneLine = (text: string): string => (tidyLines(text) ?? '').replace(/\s+/g, ' ');

/** What has to be mended before a draft can be kept: it is called something, and so is each language that has a text. */
export function draftProblems({ title, text }: DraftTexts): DraftTextProblem[] {
  const problems = languages.flatMap((language): DraftTextProblem[] => [
    ...(text[language] !== '' && title[language] === ''
      ? [{ field: `title.${language}`, code: 'required' } as const]
      : []),
    ...problemsOf(`title.${language}`, title[language], longestTitle),
    ...problemsOf(`text.${language}`, text[language], longestText),
  ]);
  const nameless = languages.every((language) => title[language] === '' && text[language] === '');
  return nameless ? [{ field: 'title.fi', code: 'required' }, ...problems] : problems;
}

function problemsOf(field: string, text: string, longest: number): DraftTextProblem[] {
  // As PostgreSQL counts them.
  if ([...text].length > longest) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** As what someone stands to a draft, at this instant. */
export interface DraftFacts {
  version: number;
  /** The municipality for which they lead the circle, or act in the sparring, that the draft came from; null: they do not now. */
  writesFor: string | null;
  /** Whether they are named, or were asked, as a contributor; null: neither. */
  own: 'invited' | 'accepted' | 'declined' | null;
  /** The good practice that it is written on as, and the language in which that was begun; null: none yet. */
  practice: { id: string; locale: 'fi' | 'sv' } | null;
}

export type EditRefusal = { reason: 'not_found' } | { reason: 'stale_version' } | { reason: 'is_practice' };

/** Whether someone may change or discard the draft that they have read so. Null: they may. */
export function whyNotEdit(facts: DraftFacts | null, read: number): EditRefusal | null {
  if (facts === null || facts.writesFor === null) return { reason: 'not_found' };
  if (facts.practice !== null) return { reason: 'is_practice' };
  return facts.version === read ? null : { reason: 'stale_version' };
}
