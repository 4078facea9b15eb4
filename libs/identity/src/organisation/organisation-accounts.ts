import { BeginOrganisationSignIn } from './begin-organisation-sign-in.js';
import { EnterByIdentity } from './enter-by-identity.js';
import { FinishOrganisationSignIn } from './finish-organisation-sign-in.js';
import { IdentitiesReader } from './identities-reader.js';
import { LinkIdentity } from './link-identity.js';
import { OpenAccountByIdentity } from './open-account-by-identity.js';
import { UnlinkIdentity } from './unlink-identity.js';

/** What an app needs whose people sign in by accounts of their organisations. */
export const organisationAccounts = [
  EnterByIdentity,
  BeginOrganisationSignIn,
  FinishOrganisationSignIn,
  OpenAccountByIdentity,
  LinkIdentity,
  UnlinkIdentity,
  IdentitiesReader,
];
