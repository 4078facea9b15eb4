import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Callers, Jobs } from '#platform';
import { ChangeDetails } from './change-details.js';
import { DemoMode, DemoPeople } from './demo-people.js';
import { EnterAdministration } from './enter-administration.js';
import { LinkTokens } from './link-tokens.js';
import { LinksReader } from './links-reader.js';
import type { LinkSite } from './mailed-link.js';
import { MailedLinks, OwnSite } from './mailed-links.js';
import { ProfileReader } from './profile-reader.js';
import { RequestSignIn } from './request-sign-in.js';
import { SessionAccounts } from './session-accounts.js';
import { SignInByLink } from './sign-in-by-link.js';
import { Viewers } from './viewer.js';

@Module({})
class IdentityModule {}

/** Accounts, sessions and viewers of a web app. `secret` is what the tokens of mailed links are made with. */
export const identityModule = (options: { site: LinkSite; demo: boolean; secret: string }): DynamicModule => ({
  module: IdentityModule,
  global: true,
  imports: [AuditModule],
  providers: [
    { provide: DemoMode, useValue: options.demo },
    { provide: OwnSite, useValue: options.site },
    { provide: LinkTokens, useFactory: () => new LinkTokens(options.secret) },
    Jobs,
    DemoPeople,
    Viewers,
    { provide: Callers, useExisting: Viewers },
    SessionAccounts,
    MailedLinks,
    LinksReader,
    RequestSignIn,
    SignInByLink,
    EnterAdministration,
    ChangeDetails,
    ProfileReader,
  ],
  exports: [
    DemoPeople,
    Viewers,
    Callers,
    LinkTokens,
    MailedLinks,
    LinksReader,
    RequestSignIn,
    SignInByLink,
    EnterAdministration,
    ChangeDetails,
    ProfileReader,
  ],
});
