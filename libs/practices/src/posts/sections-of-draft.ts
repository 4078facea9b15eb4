import type { DraftTexts } from '../draft-policy.js';
import { type PracticeSections, tidySections } from './practice-sections.js';

/** What a section takes, in characters as PostgreSQL counts them. */
const longestSection = 10_000;

/**
 * The texts of a draft as sections of a practice, in each language in which something is written: its title, and what it
 * tells as what was done. What has no room there follows as what came of it, so that nothing is lost.
 */
export function sectionsOfDraft({ title, text }: DraftTexts): { locale: 'fi' | 'sv'; sections: PracticeSections }[] {
  return (['fi', 'sv'] as const).flatMap((locale) => {
    if (title[locale] === '' && text[locale] === '') return [];
    const [done, results] = parted([...text[locale]]);
    return [{ locale, sections: tidySections({ title: title[locale], done, results }) }];
  });
}

/** Parted where a paragraph, a line or at least a word ends. */
function parted(letters: readonly string[]): [string, string] {
  if (letters.length <= longestSection) return [letters.join(''), ''];
  const head = letters.slice(0, longestSection).join('');
  const rest = letters.slice(longestSection).join('');
  const end = ['\n\n', '\n', ' '].map((gap) => head.lastIndexOf(gap)).find((at) => at > head.length / 2) ?? head.length;
  return [head.slice(0, end), head.slice(end) + rest];
}

/** The language in which the practice is begun: the first in which something is told, else in which it is named. */
export const mainLanguageOf = ({ title, text }: DraftTexts): 'fi' | 'sv' =>
  (['fi', 'sv'] as const).find((locale) => text[locale] !== '') ?? (title.fi === '' ? 'sv' : 'fi');
