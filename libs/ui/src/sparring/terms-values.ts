import type { Locale } from '#kernel';
import type { FormError } from '../form/error-summary.js';
import { sparringFormats, sparringLanguages, sparringLevels, sparringModes } from './choice-words.js';
import { termsWords } from './terms-words.js';

/** What was chosen and typed in the form of what a tutor municipality offers. */
export interface TermsValues {
  version: number;
  languages: string[];
  formats: string[];
  modes: string[];
  levels: string[];
  themes: string[];
  travelKm: string;
}

interface KeptTerms extends Omit<TermsValues, 'themes' | 'travelKm'> {
  themes: { id: string }[];
  travelKm?: number | null | undefined;
}

/** The form as it is opened. */
export const valuesOfTerms = (kept: KeptTerms | null | undefined): TermsValues => ({
  version: kept?.version ?? 0,
  languages: kept?.languages ?? [],
  formats: kept?.formats ?? [],
  modes: kept?.modes ?? [],
  levels: kept?.levels ?? [],
  themes: kept?.themes.map(({ id }) => id) ?? [],
  travelKm: kept?.travelKm == null ? '' : String(kept.travelKm),
});

/** The form as it was sent. */
export const termsFrom = (form: FormData): TermsValues => {
  const all = (name: string): string[] => form.getAll(name).map(String);
  return {
    version: Number.parseInt(String(form.get('version')), 10) || 0,
    languages: all('languages'),
    formats: all('formats'),
    modes: all('modes'),
    levels: all('levels'),
    themes: all('themes'),
    travelKm: String(form.get('travelKm') ?? '').trim(),
  };
};

const known = <T extends string>(all: readonly T[], chosen: readonly string[]): T[] =>
  all.filter((one) => chosen.includes(one));

/** What is asked for by it. Kilometres that are no number are out of range. */
export const termsInput = ({ version, languages, formats, modes, levels, themes, travelKm }: TermsValues) => ({
  version,
  languages: known(sparringLanguages, languages),
  formats: known(sparringFormats, formats),
  modes: known(sparringModes, modes),
  levels: known(sparringLevels, levels),
  themes,
  travelKm: travelKm === '' ? null : /^\d{1,4}$/.test(travelKm) ? Number(travelKm) : -1,
});

/** Why the server refused, in the reader's words. */
export function termsErrors(
  refused: { code: string; problems?: { field: string }[] | undefined },
  locale: Locale,
): FormError[] {
  const words: Record<string, string> = termsWords[locale].problems;
  const { problems = [] } = refused;
  if (problems.length > 0) return problems.map(({ field }) => ({ field, text: words[field] ?? field }));
  return [{ text: words[refused.code] ?? termsWords[locale].problems.not_found }];
}
