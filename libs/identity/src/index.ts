import { Account } from './account.js';
import { RoleGrant } from './role-grant.js';

export { DemoPeople, isDemo } from './demo-people.js';
export * from './identity.module.js';
export * from './own-path.js';
export * from './sign-in.js';
export type { SignedIn, Viewer } from './viewer.js';

export const identityEntities = [Account, RoleGrant];
