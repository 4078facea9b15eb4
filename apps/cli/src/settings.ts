import { resolve } from 'node:path';
import { Refusal } from './refusal.js';

export type Mode = 'service' | 'demo' | 'test';

export interface DatabaseUrls {
  app: string;
  owner: string;
  worker: string;
  /** Only of the database that is our own: the roles are then brought up to date at every start. */
  superuser?: string;
}

export interface Ports {
  community: number;
  admin: number;
  worker: number;
  catcherSmtp: number;
  catcher: number;
}

/** What the processes of one installation are told when they are started. */
export interface Settings {
  mode: Mode;
  host: string;
  ports: Ports;
  publicUrl: string;
  adminUrl: string;
  /** Without a mail server of its own the product sends its mail to the catcher. */
  smtpUrl: string | undefined;
  mailFrom: string;
  controllerName: string;
  contactEmail: string;
  /** The ledger of erasures, outside the database. */
  erasuresFile: string;
  logLevel: string;
  /** Without a balancer in front nobody waits for the sites to end. */
  drainSeconds: string;
}

type Environment = Record<string, string | undefined>;

export function readSettings(env: Environment): Settings {
  const ports = {
    community: port(env, 'COMMUNITY_PORT', 4000),
    admin: port(env, 'ADMIN_PORT', 4100),
    worker: port(env, 'WORKER_PORT', 4200),
    catcherSmtp: port(env, 'CATCHER_SMTP_PORT', 1025),
    catcher: port(env, 'CATCHER_PORT', 1080),
  };
  return {
    mode: mode(env.KUNTARINKI_MODE || 'demo'),
    host: env.HOST || '127.0.0.1',
    ports,
    publicUrl: env.PUBLIC_URL || `http://127.0.0.1:${ports.community}`,
    adminUrl: env.ADMIN_URL || `http://127.0.0.1:${ports.admin}`,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || 'Kuntarinki <palvelu@kuntarinki.example>',
    controllerName: env.CONTROLLER_NAME || 'Esimerkin maakunnan liitto',
    contactEmail: env.CONTACT_EMAIL || 'palvelu@kuntarinki.example',
    erasuresFile: env.ERASURES_FILE || resolve(import.meta.dirname, '../../../../.kuntarinki/erasures.log'),
    logLevel: env.LOG_LEVEL || 'warn',
    drainSeconds: env.DRAIN_SECONDS || '0',
  };
}

/** The installation's own database, or nothing: then the embedded one is used. */
export function readDatabaseUrls(env: Environment): DatabaseUrls | undefined {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker } = env;
  if (!app) return undefined;
  if (owner && worker) return { app, owner, worker };
  const missing = [!owner && 'DATABASE_OWNER_URL', !worker && 'DATABASE_WORKER_URL'].filter(Boolean).join(' and ');
  throw new Refusal(`DATABASE_URL is set, so ${missing} must be set, too.`);
}

export function port(env: Environment, name: string, fallback: number): number {
  const value = Number(env[name] || fallback);
  if (Number.isInteger(value) && value > 0 && value < 65536) return value;
  throw new Refusal(`${name} must be a port number, not "${env[name]}".`);
}

function mode(value: string): Mode {
  if (value === 'service' || value === 'demo' || value === 'test') return value;
  throw new Refusal(`KUNTARINKI_MODE must be service, demo or test, not "${value}".`);
}
