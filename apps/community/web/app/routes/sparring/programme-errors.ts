import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import { type FormError, programmeWords } from '#ui';
import type { SavedSparringProgrammeFragment } from '../../gql/graphql';

type Refused = Extract<SavedSparringProgrammeFragment, { __typename: 'SparringProgrammeRefused' }>;

const codes = ['required', 'out_of_range', 'too_long', 'too_many', 'link_invalid', 'personal_identity_code'] as const;
const actCodes = ['not_found', 'wrong_status', 'stale_version', 'no_items'] as const;

/** Why nothing was saved, in the reader's words, each line with its field; the text at the field is `text` after the dash. */
export function programmeErrors(refused: Refused, t: TFunction, locale: Locale): (FormError & { atField: string })[] {
  if (refused.code !== 'invalid') {
    const text = t(`programme.refused.${actCodes.find((one) => one === refused.code) ?? 'not_found'}`);
    return [{ text, atField: text }];
  }
  return refused.problems.map(({ field, code }) => {
    const atField = t(`programme.problem.${codes.find((one) => one === code) ?? 'required'}`);
    return { field, text: `${placeOf(field, t, locale)} – ${atField}`, atField };
  });
}

/** "Kohta 2, Minuutit" */
function placeOf(field: string, t: TFunction, locale: Locale): string {
  const words: Record<string, unknown> = { ...programmeWords[locale] };
  const [first = '', n, part] = field.split('.');
  const label = words[part ?? first];
  const name = typeof label === 'string' ? label.replace(/\?$/, '') : field;
  return n === undefined ? name : `${t('programme.item', { n })}, ${name}`;
}
