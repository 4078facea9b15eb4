import { Account } from './account.js';
import { AccountTheme } from './account-theme.js';
import { MailedLink } from './mailed-link.js';
import { RoleGrant } from './role-grant.js';

export { ChangeDetails, type ChangeDetailsOutcome, type Details } from './change-details.js';
export { DemoPeople, isDemo } from './demo-people.js';
export { emailAddress } from './email-address.js';
export { EnterAdministration, type EnterOutcome } from './enter-administration.js';
export * from './identity.module.js';
export { InviteAdministrator, type Invited, type InviteRefusal } from './invite-administrator.js';
export { LinkTokens, tokenPurpose } from './link-tokens.js';
export { LinksReader } from './links-reader.js';
export type { LinkSite } from './mailed-link.js';
export { type LinkRefusal, MailedLinks, type TooMany } from './mailed-links.js';
export { isOnlyAdministrator } from './only-administrator.js';
export * from './own-path.js';
export { ProfileReader } from './profile-reader.js';
export { linkTasks, pruneMailedLinks } from './prune-links.js';
export { RequestSignIn, type RequestSignInOutcome } from './request-sign-in.js';
export * from './sign-in.js';
export { type NewAccount, SignInByLink, type SignInOutcome } from './sign-in-by-link.js';
export { affiliatedNow, coordinates, grantedNow, inProjectTeam, type SignedIn, type Viewer } from './viewer.js';

export const identityEntities = [Account, AccountTheme, RoleGrant, MailedLink];
