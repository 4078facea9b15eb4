import type { TFunction } from 'i18next';
import type { EnterAnswerFragment } from '../../gql/graphql';

type Refused = Exclude<EnterAnswerFragment, { __typename: 'Entered' }>;

/** Why one could not sign in, and the field to mend where there is one. */
export function enterRefusal(answer: Refused, t: TFunction): { text: string; field?: string } {
  switch (answer.__typename) {
    case 'AdminLinkUsed':
      return { text: t('signIn.linkUsed') };
    case 'AdminLinkExpired':
      return { text: t('signIn.linkExpired') };
    case 'AdminCodeWrong':
      return { text: t('signIn.codeWrong'), field: 'code' };
    case 'AdminRoleMissing':
      return { text: t('signIn.roleMissing') };
    case 'AdminAccountSuspended':
      return { text: t('signIn.suspended') };
    default:
      return answer satisfies never;
  }
}

/** Why an operation gave no answer, in the reader's words, and the status of the page that tells it. */
export const noAnswer = (errors: { code: string }[], t: TFunction): { text: string; status: number } =>
  errors[0]?.code === 'SERVICE_UNAVAILABLE'
    ? { text: t('form.unavailable'), status: 503 }
    : { text: t('signIn.failed'), status: 422 };
