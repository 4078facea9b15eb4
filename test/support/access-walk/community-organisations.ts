import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

/** Nobody of the walk has come back from an organisation: what waits is known to one browser's session alone. */
export const communityOrganisations: Table = {
  'Query.identityProviders': {
    audience: 'anyone',
    document: '{ it: identityProviders(locale: fi) { key } }',
    names: {},
    answer: 'shown',
  },
  'Query.pendingIdentity': {
    audience: 'anyone',
    document: '{ it: pendingIdentity(locale: fi) { email } }',
    names: {},
    answer: 'null',
  },
  'Query.myIdentities': {
    audience: 'member',
    document: '{ it: myIdentities(locale: fi) { id } }',
    names: {},
    answer: 'shown',
  },
  'Mutation.startOrganisationSignIn': {
    audience: 'anyone',
    document: `mutation ($input_provider: ID!) {
      it: startOrganisationSignIn(input: { provider: $input_provider, aim: sign_in, locale: fi }) { ${code} } }`,
    names: {
      'input.provider': {
        thing: 'register',
        answers: { known: 'ProviderUnknown', missing: 'ProviderUnknown', malformed: 'ProviderUnknown' },
      },
    },
  },
  'Mutation.openAccountByIdentity': {
    audience: 'anyone',
    document: `mutation { it: openAccountByIdentity(input: { name: "Uusi", locale: fi, purpose: interest }) { ${code} } }`,
    names: {},
    answer: 'IdentityGone',
  },
  'Mutation.linkIdentity': {
    audience: 'member',
    document: `mutation { it: linkIdentity { ${code} } }`,
    names: {},
    answer: 'IdentityGone',
  },
  'Mutation.unlinkIdentity': {
    audience: 'member',
    document: `mutation ($id: ID!) { it: unlinkIdentity(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'identity',
        answers: { mine: 'IdentityUnlinked', foreign: nothing, missing: 'IdentityNotFound', malformed: nothing },
      },
    },
  },
};
