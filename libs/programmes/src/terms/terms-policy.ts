import type { Locale } from '#kernel';

export const formats = ['workshop', 'lecture', 'discussion', 'cooperation'] as const;
/** How people work together: työpaja, luento, keskustelu, yhteistyökokeilu. */
export type Format = (typeof formats)[number];

export const modes = ['onsite', 'remote', 'hybrid'] as const;
export type Mode = (typeof modes)[number];

export const levels = ['new', 'some', 'experienced'] as const;
/** How familiar digital support is to those who take part. */
export type Level = (typeof levels)[number];

/** What a tutor municipality offers, as it was given. */
export interface Terms {
  languages: Locale[];
  formats: Format[];
  modes: Mode[];
  levels: Level[];
  /** None: any. */
  themes: string[];
  /** Kilometres; counts only where it tutors on site or in hybrid form. */
  travelKm: number | null;
}

export interface TermsProblem {
  field: 'languages' | 'formats' | 'modes' | 'levels' | 'themes' | 'travelKm';
  code: 'required' | 'out_of_range' | 'unknown';
}

/** The longest way of a tutor, in kilometres: from one end of Finland to the other by road. */
const farthest = 2000;

const goesAnywhere = (chosen: readonly Mode[]): boolean => chosen.some((mode) => mode !== 'remote');

/** Each choice once and in the order of its list; no way to go for who tutors by remote connection only. */
export function tidyTerms(terms: Terms): Terms {
  const inOrder = <T>(all: readonly T[], chosen: readonly T[]): T[] => all.filter((one) => chosen.includes(one));
  return {
    languages: inOrder(['fi', 'sv', 'en'] as const, terms.languages),
    formats: inOrder(formats, terms.formats),
    modes: inOrder(modes, terms.modes),
    levels: inOrder(levels, terms.levels),
    themes: [...new Set(terms.themes)].sort(),
    travelKm: goesAnywhere(terms.modes) ? terms.travelKm : null,
  };
}

/** What has to be mended in tidied terms; `known` are the themes among theirs that there are. */
export function termsProblems(terms: Terms, known: readonly string[]): TermsProblem[] {
  const missing = (['languages', 'formats', 'modes', 'levels'] as const)
    .filter((field) => terms[field].length === 0)
    .map((field): TermsProblem => ({ field, code: 'required' }));
  const strange: TermsProblem[] = terms.themes.every((id) => known.includes(id))
    ? []
    : [{ field: 'themes', code: 'unknown' }];
  return [...missing, ...strange, ...travelProblems(terms)];
}

function travelProblems({ modes: chosen, travelKm }: Terms): TermsProblem[] {
  if (!goesAnywhere(chosen)) return [];
  if (travelKm === null) return [{ field: 'travelKm', code: 'required' }];
  const fits = Number.isInteger(travelKm) && travelKm >= 0 && travelKm <= farthest;
  return fits ? [] : [{ field: 'travelKm', code: 'out_of_range' }];
}
