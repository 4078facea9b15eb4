import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Callers, Jobs } from '#platform';
import { AddressChangeReader } from './address/address-change-reader.js';
import { AddressChanges, AddressFollower } from './address/address-changes.js';
import { ConfirmAddressChange } from './address/confirm-address-change.js';
import { RequestAddressChange } from './address/request-address-change.js';
import { StopAddressChange } from './address/stop-address-change.js';
import { Attempts } from './attempts.js';
import { ChangeDetails } from './change-details.js';
import { DemoMode, DemoPeople } from './demo-people.js';
import { EndRole } from './end-role.js';
import { EnterAdministration } from './enter-administration.js';
import { FactorSecrets } from './factor-secrets.js';
import { GrantRole } from './grant-role.js';
import { LiftSuspension } from './lift-suspension.js';
import { LinkTokens } from './link-tokens.js';
import { LinksReader } from './links-reader.js';
import type { LinkSite } from './mailed-link.js';
import { MailedLinks, OwnSite } from './mailed-links.js';
import { IdentityProviders, type ProvidersOptions } from './organisation/identity-providers.js';
import { organisationAccounts } from './organisation/organisation-accounts.js';
import { OwnPassword } from './own-password.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordHashing } from './password-hashing.js';
import { PeopleReader } from './people-reader.js';
import { ProfileReader } from './profile-reader.js';
import { RequestSignIn } from './request-sign-in.js';
import { SecondFactors } from './second-factors.js';
import { SecondStep } from './second-step.js';
import { SessionAccounts } from './session-accounts.js';
import { SignInByLink } from './sign-in-by-link.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SuspendPerson } from './suspend-person.js';
import { Viewers } from './viewer.js';

/** What the project team does about people. */
const ofProjectTeam = [PeopleReader, GrantRole, EndRole, SuspendPerson, LiftSuspension];

/** Another address for one's account. */
const ofAddress = [AddressChanges, AddressChangeReader, RequestAddressChange, ConfirmAddressChange, StopAddressChange];

@Module({})
class IdentityModule {}

interface IdentityOptions {
  site: LinkSite;
  demo: boolean;
  /** What the tokens of mailed links are made with. */
  secret: string;
  /** What follows when the address of an account changes. */
  addressFollower: AddressFollower;
  /** By whose accounts people sign in as well; without it there are none. */
  organisations?: ProvidersOptions;
}

/** Accounts, sessions and viewers of a web app. */
export const identityModule = ({ organisations, ...options }: IdentityOptions): DynamicModule => ({
  module: IdentityModule,
  global: true,
  imports: [AuditModule],
  providers: [
    { provide: DemoMode, useValue: options.demo },
    { provide: OwnSite, useValue: options.site },
    { provide: LinkTokens, useFactory: () => new LinkTokens(options.secret) },
    { provide: FactorSecrets, useFactory: () => new FactorSecrets(options.secret) },
    { provide: AddressFollower, useValue: options.addressFollower },
    ...ofAddress,
    Attempts,
    PasswordHashing,
    SecondFactors,
    SecondStep,
    SignInByPassword,
    OwnPassword,
    OwnSessions,
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
    ...(organisations
      ? [
          { provide: IdentityProviders, useFactory: () => new IdentityProviders(organisations) },
          ...organisationAccounts,
        ]
      : []),
    ...ofProjectTeam,
    ProfileReader,
  ],
  exports: [
    ...ofAddress,
    SecondFactors,
    SecondStep,
    SignInByPassword,
    OwnPassword,
    OwnSessions,
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
    ...(organisations ? [IdentityProviders, ...organisationAccounts] : []),
    ...ofProjectTeam,
    ProfileReader,
  ],
});
