import { nothing, type Table } from './entry.ts';

const own = (field: string, root: 'Query' | 'Mutation', fields: string): Table => ({
  [`${root}.${field.split('(')[0]}`]: {
    audience: 'member',
    document: `${root.toLowerCase()} { it: ${field} { ${fields} } }`,
    names: {},
    answer: 'shown',
  },
});

/** Who holds a mail has its choice, for nothing else; of an account that is no more there is none. */
const byToken = (there: string) => ({
  mine: { erased: nothing, else: there },
  otherPurpose: nothing,
  malformed: nothing,
});

export const communityMails: Table = {
  ...own('myMails', 'Query', 'reminders recaps'),
  ...own('myCalendar', 'Query', 'address'),
  ...own('chooseMails(input: { reminders: true, recaps: true, mentions: true })', 'Mutation', 'reminders'),
  ...own('renewMyCalendar', 'Mutation', 'address'),
  ...own('endMyCalendar', 'Mutation', 'address'),
  'Query.mailedChoice': {
    audience: 'anyone',
    document: 'query ($token: String!) { it: mailedChoice(token: $token) { kind wanted } }',
    names: { token: { thing: 'choiceToken', answers: { ...byToken('shown'), missing: 'null' } } },
  },
  'Mutation.chooseMailedKind': {
    audience: 'anyone',
    document: `mutation ($input_token: String!) {
      it: chooseMailedKind(input: { token: $input_token, wanted: false }) { __typename ... on UserError { code } } }`,
    names: { 'input.token': { thing: 'choiceToken', answers: { ...byToken('MailedChoice'), missing: 'LinkExpired' } } },
  },
};
