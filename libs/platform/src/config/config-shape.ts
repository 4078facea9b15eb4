import type { OidcProvider } from './oidc-providers.js';

/** service: real people · demo: invented people whom anyone may play · test: as demo, and the clock may be shifted. */
export type Mode = 'service' | 'demo' | 'test';

export interface Config {
  mode: Mode;
  host: string;
  communityPort: number;
  adminPort: number;
  workerPort: number;
  /** Origin under which people reach the community site, without a path. */
  publicUrl: URL;
  adminUrl: URL;
  databaseUrl: string;
  databaseWorkerUrl: string;
  databaseOwnerUrl: string;
  databasePoolSize: number;
  sessionSecret: string;
  sessionHours: number;
  smtpUrl: string;
  mailFrom: string;
  /** By whose accounts people may sign in on the community site. */
  oidcProviders: OidcProvider[];
  /** The ledger of erasures, outside the database. */
  erasuresFile: string;
  trustedProxies: string[];
  /** Largest file that is taken into a room. */
  roomFileMegabytes: number;
  requestsAtOnce: number;
  /** How old an answer to a visitor may be. */
  publicCacheSeconds: number;
  drainSeconds: number;
  logLevel: string;
  /** Who is responsible for the personal data of this installation, by name. */
  controllerName: string;
  /** Where people ask about the service, its accessibility and their data. */
  contactEmail: string;
  /** Who supervises accessibility, where it is not the usual authority; empty otherwise. */
  accessibilityAuthority: string;
  /** Who supervises the use of personal data, where it is not the usual authority; empty otherwise. */
  privacyAuthority: string;
}
