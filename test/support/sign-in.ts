import type { Client, RunningApp } from './apps.ts';
import type { Mailbox } from './mailbox.ts';
import { mailsTo, tokenIn } from './mails-to.ts';
import type { World } from './people.ts';

interface Asked {
  requestSignInLink: { __typename: string; requestId?: string; retryAt?: string };
}

export const ask = (client: Client, email: string, more: { locale?: string; returnTo?: string } = {}) =>
  client.ask<Asked>(
    `mutation A($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { __typename
       ... on LinkRequested { requestId } ... on TooManyAttempts { code retryAt } ... on AddressInvalid { code } } }`,
    { input: { email, locale: more.locale ?? 'fi', returnTo: more.returnTo } },
  );

/** Asks for a link and reads the mail that comes. */
export async function mailed(
  mailbox: Mailbox,
  client: Client,
  email: string,
  more: { locale?: string; returnTo?: string } = {},
) {
  const address = email.trim().toLowerCase();
  const before = mailbox.mails.filter(({ to }) => to?.[0]?.address === address).length;
  const { data } = await ask(client, email, more);
  const mail = (await mailsTo(mailbox, address, before + 1)).at(-1);
  const token = tokenIn(mail);
  const code =
    /(\d{3})\u00a0(\d{3})/
      .exec(mail?.text ?? '')
      ?.slice(1)
      .join('') ?? '';
  return { mail, token, code, requestId: data.requestSignInLink.requestId ?? '' };
}

const signedIn = `__typename ... on SignInDone { returnTo opened } ... on AccountNeeded { token } ... on NameRefused { code }`;

export const byLink = async (client: Client, token: string, newAccount?: Record<string, string>) =>
  (
    await client.ask<{ signInByLink: Record<string, string> }>(
      `mutation L($input: SignInByLinkInput!) { signInByLink(input: $input) { ${signedIn} } }`,
      { input: { token, newAccount } },
    )
  ).data.signInByLink;

export const byCode = async (client: Client, requestId: string, code: string) =>
  (
    await client.ask<{ signInByCode: Record<string, string> }>(
      `mutation C($input: SignInByCodeInput!) { signInByCode(input: $input) { ${signedIn} } }`,
      { input: { requestId, code } },
    )
  ).data.signInByCode;

export const look = async (app: RunningApp, token: string) =>
  (
    await app
      .client()
      .ask<{ signInLink: Record<string, unknown> | null }>(
        `query S($token: String!) { signInLink(token: $token) { state email known returnTo } }`,
        { token },
      )
  ).data.signInLink;

export const whoAmI = async (client: Client) =>
  (await client.ask<{ viewer: { name: string; email: string } | null }>('{ viewer { name email } }')).data.viewer;

export const emailOf = async (world: World, { id }: { id: string }): Promise<string> =>
  (await world.owner.read<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]))[0]?.email ?? '';
