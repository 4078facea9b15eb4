import type { NameRefusal } from '#identity';

type Code = NameRefusal['reason'] | 'link_used' | 'link_expired' | 'sign_in' | 'account_needed';

/** Why nobody came in by a mailed link that opens an account, as a member of the unions of such links. */
export function byMailRefused(code: Code) {
  switch (code) {
    case 'link_used':
      return { __typename: 'LinkUsed', code };
    case 'link_expired':
      return { __typename: 'LinkExpired', code };
    case 'sign_in':
      return { __typename: 'SignInNeeded', code };
    case 'account_needed':
      return { __typename: 'InvitedAccountNeeded', code };
    case 'name_missing':
    case 'name_too_long':
    case 'personal_identity_code':
      return { __typename: 'NameRefused', code };
    default:
      return code satisfies never;
  }
}
