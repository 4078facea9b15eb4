import { Audit } from '#audit';
import {
  AddressChanges,
  InviteAdministrator,
  type Invited,
  type InviteRefusal,
  LinkTokens,
  MailedLinks,
} from '#identity';
import { isLocale, type Locale } from '#kernel';
import { affiliationsFollowAddress } from '#municipalities';
import { Jobs } from '#platform';
import { asOwner, type Command, readArguments, runAsProgram, settingsFor } from './operator.js';
import { Refusal } from './refusal.js';

const signInPages: Record<Locale, string> = { fi: '/fi/kirjaudu', sv: '/sv/logga-in', en: '/en/sign-in' };

const usage = 'npm run admin:invite -- address [--name "Name"] [--locale fi|sv|en] [--another]';
const options = { name: { type: 'string' }, locale: { type: 'string' }, another: { type: 'boolean' } } as const;

/** Makes someone an administrator, the first one of an installation above all, and mails them a link to sign in by. */
export const adminInvite: Command = async (args, env) => {
  const { values, positionals } = readArguments(usage, options, 1, args);
  const [email = ''] = positionals;
  const { name, locale = 'fi', another = false } = values;
  if (!isLocale(locale)) throw new Refusal(`The locale is fi, sv or en, not "${locale}".`);
  const settings = settingsFor(['databaseOwnerUrl', 'sessionSecret', 'adminUrl'], env);
  return asOwner(settings.databaseOwnerUrl, async (database) => {
    const [audit, jobs] = [new Audit(), new Jobs()];
    const changes = new AddressChanges(audit, jobs, affiliationsFollowAddress);
    const links = new MailedLinks(new LinkTokens(settings.sessionSecret), jobs, 'admin', changes);
    const invite = new InviteAdministrator(database, links, audit, changes);
    const outcome = await invite.execute({ email, name: name ?? null, locale, another });
    if (!outcome.ok) throw new Refusal(why(email, outcome.refusal));
    return told(outcome.value, new URL(signInPages[locale], settings.adminUrl));
  });
};

function why(email: string, refusal: InviteRefusal): string {
  switch (refusal.reason) {
    case 'email':
      return `"${email}" is no e-mail address.`;
    case 'name_missing':
      return 'The name is empty.';
    case 'name_too_long':
      return 'The name is longer than 100 characters.';
    case 'personal_identity_code':
      return 'The name contains a personal identity code.';
    case 'not_active':
      return `The account of ${email} is not active.`;
    case 'has_administrator':
      return 'There is an administrator already. To make another one, add --another.';
    default:
      return refusal satisfies never;
  }
}

function told({ email, name, opened, granted, retryAt }: Invited, signInPage: URL): string {
  const role = granted ? 'is an administrator from now on' : 'was an administrator already';
  const account = opened ? 'a new account' : 'the account that was there';
  const link =
    retryAt === null
      ? `the worker mails a link that works for 15 minutes; later ones are asked for at ${signInPage.href}`
      : `too many links were asked for lately, so the next one can be had from ${retryAt.toISOString()} at ${signInPage.href}`;
  return `${email} (${name}) ${role}, with ${account}; ${link}`;
}

await runAsProgram(import.meta.url, adminInvite);
