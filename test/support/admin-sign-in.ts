import { Secret, TOTP } from 'otpauth';
import type { Client, RunningApp } from './apps.ts';
import type { Mailbox } from './mailbox.ts';
import { mailsTo, tokenIn } from './mails-to.ts';
import type { World } from './people.ts';

interface Asked {
  requestSignInLink: { __typename: string; requestId?: string };
}

/** Asks for a link to the administration. */
export const askAdmin = async (client: Client, email: string, more: { locale?: string; returnTo?: string } = {}) =>
  (
    await client.ask<Asked>(
      `mutation A($input: RequestAdminLinkInput!) { requestSignInLink(input: $input) { __typename
         ... on AdminLinkRequested { requestId } ... on AdminTooManyAttempts { retryAt } } }`,
      { input: { email, locale: more.locale ?? 'fi', returnTo: more.returnTo } },
    )
  ).data.requestSignInLink;

/** Asks for a link and reads the mail that comes. */
export async function mailedByAdmin(mailbox: Mailbox, client: Client, email: string, more: { returnTo?: string } = {}) {
  const before = mailbox.mails.filter(({ to }) => to?.[0]?.address === email).length;
  const { requestId = '' } = await askAdmin(client, email, more);
  const mail = (await mailsTo(mailbox, email, before + 1)).at(-1);
  const code = (/(\d{3})\u00a0(\d{3})/.exec(mail?.text ?? '') ?? []).slice(1).join('');
  return { mail, token: tokenIn(mail), code, requestId };
}

export const enterByLink = async (client: Client, token: string) =>
  (
    await client.ask<{ signInByLink: Record<string, string> }>(
      'mutation L($token: String!) { signInByLink(token: $token) { __typename ... on Entered { returnTo } } }',
      { token },
    )
  ).data.signInByLink;

export const enterByCode = async (client: Client, requestId: string, code: string) =>
  (
    await client.ask<{ signInByCode: Record<string, string> }>(
      'mutation C($input: EnterByCodeInput!) { signInByCode(input: $input) { __typename ... on Entered { returnTo } } }',
      { input: { requestId, code } },
    )
  ).data.signInByCode;

export const lookAt = async (app: RunningApp, token: string) =>
  (
    await app
      .client()
      .ask<{ signInLink: Record<string, unknown> | null }>(
        'query S($token: String!) { signInLink(token: $token) { state email } }',
        { token },
      )
  ).data.signInLink;

export const roles = async (client: Client) =>
  (await client.ask<{ viewer: { roles: string[] } | null }>('{ viewer { roles } }')).data.viewer?.roles ?? null;

const step = `__typename ... on SecondStepTaken { returnTo recoveryCodes } ... on AdminTooManyAttempts { retryAt }`;
export interface StepAnswer {
  __typename: string;
  returnTo?: string;
  recoveryCodes?: string[] | null;
}

/** The secret of the device that is to be enrolled, in this session; null: none is, or nobody has taken the first step. */
export const deviceToEnrol = async (client: Client) =>
  (
    await client.ask<{ secondStep: { device: { secret: string } | null } | null }>(
      '{ secondStep { device { secret } } }',
    )
  ).data.secondStep;

export const takeSecondStep = async (client: Client, code: string) =>
  (
    await client.ask<{ takeSecondStep: StepAnswer }>(
      `mutation T($code: String!) { takeSecondStep(code: $code) { ${step} } }`,
      { code },
    )
  ).data.takeSecondStep;

/** What an app shows that was told the secret, by the database's clock and so many seconds later. */
export async function codeAt(world: World, secret: string, seconds = 0): Promise<string> {
  const [row] = await world.owner.read<{ now: Date }>('SELECT app_now() AS now');
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return totp.generate({ timestamp: (row?.now.getTime() ?? 0) + seconds * 1000 });
}

/** Enrols a device at the first sign-in: its secret, and the recovery codes. */
export async function enrol(world: World, client: Client): Promise<{ secret: string; recoveryCodes: string[] }> {
  const secret = (await deviceToEnrol(client))?.device?.secret ?? '';
  const { recoveryCodes } = await takeSecondStep(client, await codeAt(world, secret));
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}
