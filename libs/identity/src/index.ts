import { Account } from './account.js';
import { RoleGrant } from './role-grant.js';

export { DemoPeople, type DemoPerson, isDemo } from './demo-people.js';
export * from './identity.module.js';
export * from './own-path.js';
export type { PlatformRole } from './role-grant.js';
export * from './sign-in.js';
export { type SignedIn, type Viewer, Viewers } from './viewer.js';

export const identityEntities = [Account, RoleGrant];
