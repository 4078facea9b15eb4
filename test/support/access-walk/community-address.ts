import { nothing, type Table } from './entry.ts';

const code = '__typename ... on UserError { code }';

/** Another address for one's account. */
export const communityAddress: Table = {
  'Query.myAddressChange': {
    audience: 'member',
    document: '{ it: myAddressChange { newEmail } }',
    names: {},
    answer: 'null',
  },
  'Query.addressChangeLink': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: addressChangeLink(token: $token) { state email } }',
    names: {
      token: {
        thing: 'newAddressToken',
        answers: { mine: 'shown', foreign: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Query.addressChangeToStop': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: addressChangeToStop(token: $token) { state newAddress } }',
    names: {
      token: {
        thing: 'stopToken',
        answers: { mine: 'shown', foreign: 'shown', otherPurpose: nothing, missing: 'null', malformed: nothing },
      },
    },
  },
  'Mutation.requestAddressChange': {
    audience: 'member',
    document: `mutation { it: requestAddressChange(email: "ei osoite") { ${code} } }`,
    names: {},
    answer: 'AddressInvalid',
  },
  'Mutation.confirmAddressChange': {
    audience: 'member',
    document: `mutation ($token: String!) { it: confirmAddressChange(token: $token) { ${code} } }`,
    names: {
      token: {
        thing: 'newAddressToken',
        answers: {
          mine: 'AddressChangeConfirmed',
          foreign: 'OtherAccount',
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
  },
  // Who reads the mail of the old address may be signed in as anybody, or nobody.
  'Mutation.stopAddressChange': {
    audience: 'anyone',
    document: `mutation ($token: String!) { it: stopAddressChange(token: $token) { ${code} } }`,
    names: {
      token: {
        thing: 'stopToken',
        answers: {
          mine: 'AddressChangeStopped',
          foreign: 'AddressChangeStopped',
          otherPurpose: nothing,
          missing: 'LinkExpired',
          malformed: nothing,
        },
      },
    },
    endsSessions: true,
  },
  'Mutation.cancelAddressChange': {
    audience: 'member',
    document: `mutation { it: cancelAddressChange { ${code} } }`,
    names: {},
    answer: 'AddressChangeMissing',
  },
};
