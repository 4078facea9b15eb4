import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const one = (audience: 'anyone' | 'member', document: string): Table[string] => ({
  audience,
  document,
  names: {},
  answer: 'shown',
});

export const communityAccount: Table = {
  'Query.viewer': {
    ...one('anyone', '{ it: viewer { id name email affiliations { municipality { code } } } }'),
    answer: { visitor: 'null', suspended: 'null', erased: 'null', else: 'shown' },
  },
  'Query.demoPeople': one('anyone', '{ it: demoPeople { id name } }'),
  'Query.municipalities': one('anyone', '{ it: municipalities { code } }'),
  'Query.regions': one('anyone', '{ it: regions { code } }'),
  'Query.service': one('anyone', '{ it: service { controllerName contactEmail } }'),
  'Query.themes': one('anyone', '{ it: themes { id } }'),
  'Query.myAffiliations': one('member', '{ it: myAffiliations { id email } }'),
  'Mutation.claimMunicipality': {
    audience: 'member',
    document: `mutation ($input_municipalityCode: ID!) { it: claimMunicipality(
      input: { municipalityCode: $input_municipalityCode, email: "nimi@muualla.example" }) { ${code} } }`,
    names: {
      'input.municipalityCode': {
        thing: 'municipality',
        answers: {
          mine: 'DomainUnknown',
          foreign: 'DomainUnknown',
          missing: 'MunicipalityUnknown',
          malformed: nothing,
        },
      },
    },
  },
  'Mutation.endAffiliation': {
    audience: 'member',
    document: `mutation ($id: ID!) { it: endAffiliation(id: $id) { ${code} } }`,
    names: {
      id: {
        thing: 'affiliation',
        answers: {
          mine: 'AffiliationStopped',
          colleagues: nothing,
          foreign: nothing,
          missing: 'AffiliationNotFound',
          malformed: nothing,
        },
      },
    },
  },
  'Query.addressLink': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: addressLink(token: $token) { state email } }',
    names: {
      token: {
        thing: 'addressToken',
        answers: { mine: 'shown', foreign: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Mutation.confirmAddress': {
    audience: 'member',
    document: `mutation ($token: String!) { it: confirmAddress(token: $token) { ${code} } }`,
    names: {
      token: {
        thing: 'addressToken',
        answers: {
          mine: 'AddressConfirmed',
          foreign: 'OtherAccount',
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
  },
  'Query.signInLink': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: signInLink(token: $token) { state email known } }',
    names: {
      token: {
        thing: 'signInToken',
        answers: { mine: 'shown', foreign: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  // Only the browser that asked was told the id.
  'Query.signInRequest': {
    audience: 'anyone',
    document: 'query ($id: ID!) { it: signInRequest(id: $id) { state email } }',
    names: {
      id: { thing: 'linkRequest', answers: { mine: 'shown', foreign: 'shown', missing: 'null', malformed: nothing } },
    },
  },
  'Mutation.requestSignInLink': {
    audience: 'anyone',
    document: `mutation ($email: String!) { it: requestSignInLink(input: { email: $email, locale: fi }) { ${code} } }`,
    names: {},
    answer: 'LinkRequested',
    also: ({ role }) => ({ email: `${role}@kunta.example` }),
  },
  'Mutation.signInByLink': {
    audience: 'anyone',
    document: `mutation ($input_token: String!) { it: signInByLink(input: { token: $input_token }) { ${code} } }`,
    names: {
      'input.token': {
        thing: 'signInToken',
        answers: {
          mine: { suspended: 'AccountSuspended', erased: 'AccountNeeded', else: 'SignInDone' },
          foreign: 'SignInDone',
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
    signsIn: true,
  },
  // The code typed is that of one's own link: for another's request it is as wrong as for none.
  'Mutation.signInByCode': {
    audience: 'anyone',
    document: `mutation ($input_requestId: ID!, $code: String!) {
      it: signInByCode(input: { requestId: $input_requestId, code: $code }) { ${code} } }`,
    names: {
      'input.requestId': {
        thing: 'linkRequest',
        answers: {
          mine: { suspended: 'AccountSuspended', erased: 'AccountNeeded', else: 'SignInDone' },
          foreign: nothing,
          missing: 'CodeWrong',
          malformed: nothing,
        },
      },
    },
    also: ({ code: typed }) => ({ code: typed }),
    signsIn: true,
  },
};
