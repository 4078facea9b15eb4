import { isAbsolute } from 'node:path';
import type { Config } from './config-shape.js';
import { oidcProviders } from './oidc-providers.js';

export interface Setting {
  variable: string;
  meaning: string;
  /** What a right value looks like: the end of "X is not …". */
  form: string;
  fallback?: string;
  /** undefined: the text is not of the form. */
  parse: (text: string) => unknown;
}

const oneOf =
  (...values: string[]) =>
  (text: string) =>
    values.includes(text) ? text : undefined;

const wholeNumber = (from: number, to: number) => (text: string) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
};

const url =
  (...protocols: string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;

function origin(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const parsed = new URL(text);
  const plain = parsed.pathname === '/' && parsed.search === '' && parsed.hash === '';
  return plain && /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

const oneLine = (text: string) => (text.length <= 200 && !/\p{Cc}/u.test(text) ? text : undefined);
const unlessUsual = (text: string) => (text === 'usual' ? '' : oneLine(text));

const port = { form: 'a port from 0 to 65535', parse: wholeNumber(0, 65535) };
const database = { form: 'an address postgres://…', parse: url('postgres:', 'postgresql:') };
const site = { form: 'an origin such as https://kuntarinki.example', parse: origin };

/** Every setting of the service, with its environment variable. `.env.example` says the same for the operator. */
export const settings: Record<keyof Config, Setting> = {
  mode: {
    variable: 'KUNTARINKI_MODE',
    meaning: 'service, demo or test',
    form: 'service, demo or test',
    fallback: 'service',
    parse: oneOf('service', 'demo', 'test'),
  },
  host: {
    variable: 'HOST',
    meaning: 'address to listen on',
    form: 'an address',
    fallback: '127.0.0.1',
    parse: (text) => text,
  },
  communityPort: { variable: 'COMMUNITY_PORT', meaning: 'port of the community site', fallback: '4000', ...port },
  adminPort: { variable: 'ADMIN_PORT', meaning: 'port of the administration', fallback: '4100', ...port },
  workerPort: { variable: 'WORKER_PORT', meaning: "port of the worker's health", fallback: '4200', ...port },
  publicUrl: { variable: 'PUBLIC_URL', meaning: 'origin of the community site', ...site },
  adminUrl: { variable: 'ADMIN_URL', meaning: 'origin of the administration', ...site },
  databaseUrl: { variable: 'DATABASE_URL', meaning: "the application's role", ...database },
  databaseWorkerUrl: { variable: 'DATABASE_WORKER_URL', meaning: "the worker's role", ...database },
  databaseOwnerUrl: { variable: 'DATABASE_OWNER_URL', meaning: 'the role that owns the schema', ...database },
  databasePoolSize: {
    variable: 'DATABASE_POOL_SIZE',
    meaning: 'connections of one process',
    form: 'a whole number from 1 to 200',
    fallback: '10',
    parse: wholeNumber(1, 200),
  },
  sessionSecret: {
    variable: 'SESSION_SECRET',
    meaning: 'signs session cookies and the links in mails',
    form: 'at least 32 characters',
    parse: (text) => (text.length >= 32 ? text : undefined),
  },
  sessionHours: {
    variable: 'SESSION_HOURS',
    meaning: 'length of a session without use',
    form: 'a whole number of hours from 1 to 720',
    fallback: '12',
    parse: wholeNumber(1, 720),
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    meaning: 'the mail server',
    form: 'an address smtp://… or smtps://…',
    parse: url('smtp:', 'smtps:'),
  },
  mailFrom: {
    variable: 'MAIL_FROM',
    meaning: 'sender of mails',
    form: 'an address such as Kuntarinki <palvelu@kuntarinki.example>',
    fallback: 'Kuntarinki <palvelu@kuntarinki.example>',
    parse: (text) => (/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text) ? text : undefined),
  },
  oidcProviders: {
    variable: 'OIDC_PROVIDERS',
    meaning: 'organisations by whose accounts people sign in',
    form: 'a JSON list of providers as .env.example shows, each with its own key and an https issuer of one organisation',
    fallback: 'none',
    parse: oidcProviders,
  },
  erasuresFile: {
    variable: 'ERASURES_FILE',
    meaning: 'ledger of erased accounts, kept apart from the database and its backups',
    form: 'the absolute path of a file',
    parse: (text) => (isAbsolute(text) ? text : undefined),
  },
  trustedProxies: {
    variable: 'TRUSTED_PROXIES',
    meaning: 'addresses of proxies whose X-Forwarded headers count, comma between',
    form: 'a list of addresses',
    fallback: 'none',
    parse: (text) => (text === 'none' ? [] : text.split(',').map((part) => part.trim())),
  },
  controllerName: {
    variable: 'CONTROLLER_NAME',
    meaning: 'who is responsible for the personal data',
    form: 'a name on one line',
    parse: oneLine,
  },
  contactEmail: {
    variable: 'CONTACT_EMAIL',
    meaning: 'where people ask about the service, its accessibility and their data',
    form: 'an address such as palvelu@kuntarinki.example',
    parse: (text) => (/^[^\s<>@]+@[^\s<>@]+$/.test(text) ? text : undefined),
  },
  accessibilityAuthority: {
    variable: 'ACCESSIBILITY_AUTHORITY',
    meaning: 'who supervises accessibility, where it is not the usual authority',
    form: 'a name on one line',
    fallback: 'usual',
    parse: unlessUsual,
  },
  privacyAuthority: {
    variable: 'PRIVACY_AUTHORITY',
    meaning: 'who supervises the use of personal data, where it is not the usual authority',
    form: 'a name on one line',
    fallback: 'usual',
    parse: unlessUsual,
  },
  roomFileMegabytes: {
    variable: 'ROOM_FILE_MEGABYTES',
    meaning: 'largest file that is taken into the workspace of a circle',
    form: 'a whole number of megabytes from 1 to 50',
    fallback: '10',
    parse: wholeNumber(1, 50),
  },
  requestsAtOnce: {
    variable: 'REQUESTS_AT_ONCE',
    meaning: 'requests under way at once in one process',
    form: 'a whole number from 1 to 10000',
    fallback: '600',
    parse: wholeNumber(1, 10_000),
  },
  publicCacheSeconds: {
    variable: 'PUBLIC_CACHE_SECONDS',
    meaning: 'how old what a visitor reads may be: so long one process answers the same question from memory',
    form: 'a whole number of seconds from 0 to 60',
    fallback: '1',
    parse: wholeNumber(0, 60),
  },
  drainSeconds: {
    variable: 'DRAIN_SECONDS',
    meaning: 'how long a site goes on answering after it was told to end',
    form: 'a whole number of seconds from 0 to 60',
    fallback: '5',
    parse: wholeNumber(0, 60),
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    meaning: 'least severity logged',
    form: 'one of trace, debug, info, warn, error, fatal, silent',
    fallback: 'info',
    parse: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  },
};
