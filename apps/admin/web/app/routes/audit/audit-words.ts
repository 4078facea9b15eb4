import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import type { AuditRowPartsFragment } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import acts from '../../locales/fi/audit.json';

const { acts: actWords, kinds, states } = acts.log;
const isKeyOf = <T extends object>(words: T, code: string): code is string & keyof T => Object.hasOwn(words, code);

/** What was done, in words; an act that has none is told by its code. */
export function actWordsOf(act: string, t: TFunction): string {
  const key = act.replace('.', '_');
  return isKeyOf(actWords, key) ? t(`log.acts.${key}`) : act;
}

export const kindWords = (kind: string, t: TFunction): string => (isKeyOf(kinds, kind) ? t(`log.kinds.${kind}`) : kind);

export const stateWords = (state: string | null | undefined, t: TFunction): string => {
  if (!state) return '';
  return isKeyOf(states, state) ? t(`log.states.${state}`) : state;
};

/** What the act was about, by its name where it has one now. */
export const objectName = (row: AuditRowPartsFragment): string =>
  [row.personName, row.circleTitle, row.objectMunicipality].filter(Boolean).join(', ');

/** Codes of all acts, in the order of their words. */
export const actCodes = (locale: Locale): { value: string; text: string }[] => {
  const t = wordsOf(locale);
  const { compare } = new Intl.Collator(locale);
  return (Object.keys(actWords) as (keyof typeof actWords)[])
    .map((key) => ({ value: key.replace('_', '.'), text: t(`log.acts.${key}`) }))
    .toSorted((a, b) => compare(a.text, b.text));
};

export const kindCodes = (t: TFunction): { value: string; text: string }[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => ({ value: kind, text: t(`log.kinds.${kind}`) }));
