import type { TFunction } from 'i18next';
import type { Locale } from '#kernel';
import { type FormError, type PracticeSection, practiceSections, practiceWords } from '#ui';
import type { PracticeActOutcomeFragment } from '../../gql/graphql';
import { fieldLabel } from './practice-file-action';

const codes = ['not_found', 'wrong_status', 'stale_version', 'not_a_representative'] as const;
const ofField = ['required', 'too_long', 'personal_identity_code'] as const;

type Refused = Extract<PracticeActOutcomeFragment, { __typename: 'PracticeRefused' }>;

interface Where {
  locale: Locale;
  t: TFunction;
  /** The page on which it is written, where it is not this one. */
  page?: string;
  /** The page of its pictures and attachments. */
  files?: string;
}

/** What has to be mended, in the reader's words, each with the way to its field. */
export function practiceErrors({ code, problems }: Refused, { locale, t, page, files }: Where): FormError[] {
  if (code !== 'invalid') {
    const known = codes.find((one) => one === code) ?? 'not_found';
    // Only where the text is written both texts are shown.
    return [{ text: t(known === 'stale_version' && page ? 'practice.refused.changed' : `practice.refused.${known}`) }];
  }
  return problems.map(({ field, code: problem }) => {
    if (field.startsWith('alternative-'))
      return { text: t('practice.refused.required', { field: fieldLabel(field, t) }), href: `${files}#${field}` };
    if (field === 'named') return { text: t('coauthors.namedMissing'), field };
    const text = words(field, problem, { locale, t });
    return page && field !== 'note' ? { text, href: `${page}#${field}` } : { text, field };
  });
}

function words(field: string, code: string, { locale, t }: Where): string {
  const named = ofField.find((one) => one === code);
  if (!named) return t(code === 'too_many' ? 'practice.refused.too_many' : 'practice.refused.unknown');
  const section = practiceSections.find((one): one is PracticeSection => one === field);
  const label = section
    ? practiceWords[locale].sections[section]
    : t(field === 'note' ? 'versions.edit.note' : 'practice.themes');
  return t(`practice.refused.${named}`, { field: label });
}
