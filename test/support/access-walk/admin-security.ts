import type { Table } from './entry.ts';

const code = '__typename ... on UserError { code }';
const team = (document: string, answer: string): Table[string] => ({
  audience: 'project_team',
  document,
  names: {},
  answer,
});
const typed = (field: string, answer: string) => team(`mutation { it: ${field}(code: "000000") { ${code} } }`, answer);

/** The second factor. The people of the demo have none, and are in without it. */
export const adminSecurity: Table = {
  'Query.secondStep': { ...team('{ it: secondStep { device { secret } } }', 'null'), audience: 'anyone' },
  'Query.mySecondFactor': team('{ it: mySecondFactor { enrolledAt } }', 'null'),
  'Query.newDevice': team('{ it: newDevice { secret } }', 'shown'),
  'Mutation.takeSecondStep': { ...typed('takeSecondStep', 'FirstStepMissing'), audience: 'anyone' },
  'Mutation.proveAgain': typed('proveAgain', 'AdminCodeWrong'),
  'Mutation.replaceDevice': typed('replaceDevice', 'AdminCodeWrong'),
  'Mutation.renewRecoveryCodes': team(`mutation { it: renewRecoveryCodes { ${code} } }`, 'SecondFactorMissing'),
  'Mutation.signInByPassword': {
    audience: 'anyone',
    document: `mutation ($email: String!) { it: signInByPassword(input: { email: $email, password: "x" }) { ${code} } }`,
    names: {},
    answer: 'AdminSignInFailed',
    also: ({ role }) => ({ email: `${role}@salasana.example` }),
  },
};
