import type { Client } from './apps.ts';

type Answer = Record<string, string>;
const refused = '... on PersonActRefused { code }';

const act = async (client: Client, name: string, type: string, more: string, input: object): Promise<Answer> =>
  (
    await client.ask<{ it: Answer }>(
      `mutation A($input: ${type}!) { it: ${name}(input: $input) { __typename ${more} ${refused} } }`,
      { input },
    )
  ).data.it;

export const grantRole = (client: Client, input: object) =>
  act(client, 'grantRole', 'GrantRoleInput', '... on RoleGranted { grantId }', input);

export const endRole = (client: Client, grantId: string | undefined, reason: string) =>
  act(client, 'endRole', 'EndRoleInput', '', { grantId, reason });

export const suspend = (client: Client, personId: string, reason: string) =>
  act(client, 'suspendPerson', 'SuspensionInput', '', { personId, reason });

export const lift = (client: Client, personId: string, reason: string) =>
  act(client, 'liftSuspension', 'SuspensionInput', '', { personId, reason });

export const erasePerson = (client: Client, personId: string, reason: string) =>
  act(client, 'erasePerson', 'ErasePersonInput', '', { personId, reason });

export const addLead = (client: Client, input: object) =>
  act(client, 'addFacilitator', 'AddFacilitatorInput', '... on FacilitatorAdded { facilitatorId }', input);

export const endLead = (client: Client, facilitatorId: string | undefined, reason: string) =>
  act(client, 'endFacilitator', 'EndFacilitatorInput', '', { facilitatorId, reason });
