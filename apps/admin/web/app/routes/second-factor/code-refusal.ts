import type { TFunction } from 'i18next';
import { formatDateTime, type Locale } from '#kernel';

/** Why a code did not open. */
export function codeRefusal(
  answer: { __typename: 'AdminCodeWrong' } | { __typename: 'AdminTooManyAttempts'; retryAt: string },
  t: TFunction,
  locale: Locale,
): string {
  if (answer.__typename === 'AdminCodeWrong') return t('factor.wrong');
  return t('signIn.tooMany', { dateTime: formatDateTime(new Date(answer.retryAt), locale) });
}
