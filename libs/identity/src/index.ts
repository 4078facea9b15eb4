import { Account } from './account.js';
import { AccountSuspension } from './account-suspension.js';
import { AccountTheme } from './account-theme.js';
import { AddressChange } from './address/address-change.js';
import { MailedLink } from './mailed-link.js';
import { ExternalIdentity } from './organisation/external-identity.js';
import { Password } from './password.js';
import { RoleGrant } from './role-grant.js';
import { RecoveryCode, SecondFactor } from './second-factor.js';
import { SignInAttempt } from './sign-in-attempt.js';

export { accountByMail } from './account-by-mail.js';
export { type ReasonRefusal, whyNotReason } from './act-reason.js';
export { AddressChangeReader } from './address/address-change-reader.js';
export { AddressChanges, type ChangedAddress } from './address/address-changes.js';
export { awaitedFrom, hasAccount } from './address/address-now.js';
export { addressTasks, tendAddressChanges } from './address/address-tasks.js';
export { ConfirmAddressChange, type ConfirmAddressChangeOutcome } from './address/confirm-address-change.js';
export { RequestAddressChange, type RequestAddressOutcome } from './address/request-address-change.js';
export { type CancelOutcome, StopAddressChange, type StopByMailOutcome } from './address/stop-address-change.js';
export { notOver, rolesNow } from './administrators.js';
export { ChangeDetails, type ChangeDetailsOutcome, type Details } from './change-details.js';
export { DemoPeople, isDemo } from './demo-people.js';
export { emailAddress, maskedAddress } from './email-address.js';
export { EndRole, type EndRoleOutcome } from './end-role.js';
export { endTutors } from './end-tutors.js';
export { EnterAdministration, type EnterOutcome } from './enter-administration.js';
export { GrantRole, type GrantRoleOutcome } from './grant-role.js';
export * from './identity.module.js';
export { InviteAdministrator, type Invited, type InviteRefusal } from './invite-administrator.js';
export { LiftSuspension } from './lift-suspension.js';
export { LinkTokens, tokenPurpose } from './link-tokens.js';
export { LinksReader } from './links-reader.js';
export type { LinkSite } from './mailed-link.js';
export { type LinkRefusal, MailedLinks, type TooMany } from './mailed-links.js';
export { isOnlyAdministrator } from './only-administrator.js';
export type { NewAccount } from './open-account.js';
export type { Aim } from './organisation/attempts.js';
export { BeginOrganisationSignIn, type BeginOutcome } from './organisation/begin-organisation-sign-in.js';
export { type Finished, FinishOrganisationSignIn } from './organisation/finish-organisation-sign-in.js';
export { IdentitiesReader } from './organisation/identities-reader.js';
export { IdentityProviders } from './organisation/identity-providers.js';
export { LinkIdentity, type LinkIdentityOutcome } from './organisation/link-identity.js';
export { OpenAccountByIdentity, type OpenByIdentityOutcome } from './organisation/open-account-by-identity.js';
export { UnlinkIdentity, type UnlinkIdentityOutcome } from './organisation/unlink-identity.js';
export { OwnPassword } from './own-password.js';
export * from './own-path.js';
export { OwnSessions } from './own-sessions.js';
export { type PeopleFilter, PeopleReader } from './people-reader.js';
export type { NameRefusal } from './person-details.js';
export { ProfileReader } from './profile-reader.js';
export { linkTasks, pruneMailedLinks, pruneSignInAttempts } from './prune-links.js';
export { RequestSignIn, type RequestSignInOutcome } from './request-sign-in.js';
export { ResetSecondFactor } from './reset-second-factor.js';
export type { Role } from './role-grant.js';
export { type Enrolled, type Proved, SecondFactors } from './second-factors.js';
export { SecondStep, type SecondStepOutcome } from './second-step.js';
export { beginToEnter, signIn, signOut } from './sign-in.js';
export { SignInByLink, type SignInOutcome } from './sign-in-by-link.js';
export { type ByPassword, SignInByPassword } from './sign-in-by-password.js';
export { SuspendPerson, type SuspensionOutcome } from './suspend-person.js';
export type { TutorScope } from './tutor-scope.js';
export {
  affiliatedNow,
  coordinates,
  grantedNow,
  hasTeamRole,
  inProjectTeam,
  representsNow,
  type SignedIn,
  tutorNow,
  type Viewer,
} from './viewer.js';

export const identityEntities = [
  Account,
  AccountTheme,
  RoleGrant,
  MailedLink,
  AddressChange,
  AccountSuspension,
  ExternalIdentity,
  Password,
  SecondFactor,
  RecoveryCode,
  SignInAttempt,
];
