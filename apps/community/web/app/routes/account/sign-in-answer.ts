import type { TFunction } from 'i18next';
import { formatDateTime, type Locale } from '#kernel';
import type { SignInAnswerFragment } from '../../gql/graphql';
import { path } from '../../paths';

type Done = Extract<SignInAnswerFragment, { __typename: 'SignInDone' }>;
type Refused = Exclude<SignInAnswerFragment, { __typename: 'SignInDone' | 'AccountNeeded' }>;

/** Where one goes on to: back to where one came from, and before that to say whom one represents. */
export function afterSignIn({ returnTo, opened }: Done, locale: Locale): string {
  if (opened !== 'municipality') return returnTo || path(locale, 'my');
  return path(locale, 'myAffiliation') + (returnTo && `?${new URLSearchParams({ returnTo })}`);
}

/** Why one could not sign in, and the field to mend where there is one. */
export function signInRefusal(
  answer: Refused,
  t: TFunction,
  locale: Locale,
): { text: string; field: string | undefined } {
  switch (answer.__typename) {
    case 'AddressAwaited': {
      const dateTime = formatDateTime(new Date(answer.from), locale);
      return { text: `${t('address.awaited', { dateTime })}. ${t('address.awaitedNote')}`, field: undefined };
    }
    case 'NameRefused':
      return { text: t(`refusal.${nameCode(answer.code)}`), field: 'name' };
    case 'LinkUsed':
      return { text: t('refusal.link_used'), field: undefined };
    case 'LinkExpired':
      return { text: t('refusal.link_expired'), field: undefined };
    case 'CodeWrong':
      return { text: t('refusal.code_wrong'), field: 'code' };
    case 'AccountSuspended':
      return { text: t('refusal.suspended'), field: undefined };
    default:
      return answer satisfies never;
  }
}

/** The codes of a name that is refused, as keys of the catalogs. */
export const nameCode = (code: string) =>
  code === 'name_too_long' || code === 'personal_identity_code' ? code : ('name_missing' as const);
