import type { Client } from './apps.ts';

interface Started {
  startOrganisationSignIn: { __typename: string; address?: string };
}

/** Begins at a provider: the address to go to, or the refusal's name. */
export async function begin(
  client: Client,
  provider: string,
  more: { aim?: 'sign_in' | 'link'; locale?: string; returnTo?: string } = {},
): Promise<URL | string> {
  const { data } = await client.ask<Started>(
    `mutation S($input: StartOrganisationSignInInput!) { startOrganisationSignIn(input: $input) { __typename
       ... on OrganisationSignInStarted { address } } }`,
    { input: { provider, aim: more.aim ?? 'sign_in', locale: more.locale ?? 'fi', returnTo: more.returnTo } },
  );
  const { __typename, address } = data.startOrganisationSignIn;
  return address === undefined ? __typename : new URL(address);
}

/** The same where it must succeed. */
export async function beginAt(
  client: Client,
  ...rest: Parameters<typeof begin> extends [Client, ...infer R] ? R : never
) {
  const address = await begin(client, ...rest);
  if (typeof address === 'string') throw new Error(`it did not begin: ${address}`);
  return address;
}

/** Comes back with the provider's answer; gives the path of the page on which one goes on. */
export async function comeBack(client: Client, answer: URL): Promise<string> {
  const response = await client.raw(answer.pathname + answer.search);
  if (response.status !== 303) throw new Error(`coming back was answered ${response.status}`);
  return response.headers.get('location') ?? '';
}

export const waiting = async (client: Client) =>
  (
    await client.ask<{ pendingIdentity: Record<string, unknown> | null }>(
      '{ pendingIdentity(locale: fi) { provider email name next returnTo } }',
    )
  ).data.pendingIdentity;

export const open = async (client: Client, input: Record<string, string> = {}) =>
  (
    await client.ask<{ openAccountByIdentity: Record<string, string> }>(
      `mutation O($input: NewAccountInput!) { openAccountByIdentity(input: $input) { __typename ... on UserError { code }
         ... on SignInDone { returnTo opened } } }`,
      { input: { name: 'Uusi Ihminen', locale: 'fi', purpose: 'interest', ...input } },
    )
  ).data.openAccountByIdentity;

export const link = async (client: Client) =>
  (
    await client.ask<{ linkIdentity: Record<string, string> }>(
      'mutation { linkIdentity { __typename ... on IdentityLinked { returnTo } } }',
    )
  ).data.linkIdentity;

export const own = async (client: Client) =>
  (
    await client.ask<{ myIdentities: { id: string; provider: string; lastUsedAt: string | null }[] }>(
      '{ myIdentities(locale: fi) { id provider lastUsedAt } }',
    )
  ).data.myIdentities;

export const unlink = async (client: Client, id: string) =>
  (
    await client.ask<{ unlinkIdentity: Record<string, string> }>(
      'mutation U($id: ID!) { unlinkIdentity(id: $id) { __typename } }',
      { id },
    )
  ).data.unlinkIdentity.__typename;
