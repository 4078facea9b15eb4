import { Account } from './account.js';
import { AccountSuspension } from './account-suspension.js';
import { AccountTheme } from './account-theme.js';
import { MailedLink } from './mailed-link.js';
import { ExternalIdentity } from './organisation/external-identity.js';
import { RoleGrant } from './role-grant.js';

export { type ReasonRefusal, whyNotReason } from './act-reason.js';
export { notOver } from './administrators.js';
export { ChangeDetails, type ChangeDetailsOutcome, type Details } from './change-details.js';
export { DemoPeople, isDemo } from './demo-people.js';
export { emailAddress } from './email-address.js';
export { EndRole, type EndRoleOutcome } from './end-role.js';
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
export { type NewAccount, openAccount } from './open-account.js';
export type { Aim } from './organisation/attempts.js';
export { BeginOrganisationSignIn, type BeginOutcome } from './organisation/begin-organisation-sign-in.js';
export { type Finished, FinishOrganisationSignIn } from './organisation/finish-organisation-sign-in.js';
export { IdentitiesReader } from './organisation/identities-reader.js';
export { IdentityProviders } from './organisation/identity-providers.js';
export { LinkIdentity, type LinkIdentityOutcome } from './organisation/link-identity.js';
export { OpenAccountByIdentity, type OpenByIdentityOutcome } from './organisation/open-account-by-identity.js';
export { UnlinkIdentity, type UnlinkIdentityOutcome } from './organisation/unlink-identity.js';
export * from './own-path.js';
export { type PeopleFilter, PeopleReader } from './people-reader.js';
export { type NameRefusal, tidyName, whyNotName } from './person-details.js';
export { ProfileReader } from './profile-reader.js';
export { linkTasks, pruneMailedLinks } from './prune-links.js';
export { RequestSignIn, type RequestSignInOutcome } from './request-sign-in.js';
export type { Role } from './role-grant.js';
export * from './sign-in.js';
export { SignInByLink, type SignInOutcome } from './sign-in-by-link.js';
export { SuspendPerson, type SuspensionOutcome } from './suspend-person.js';
export {
  affiliatedNow,
  coordinates,
  grantedNow,
  inProjectTeam,
  representsNow,
  type SignedIn,
  type Viewer,
} from './viewer.js';

export const identityEntities = [Account, AccountTheme, RoleGrant, MailedLink, AccountSuspension, ExternalIdentity];
