import { type Locale, locales } from '#kernel';

/** A provider of OpenID Connect by which people of an organisation sign in. */
export interface OidcProvider {
  /** Stands in the address that the provider sends people back to. */
  key: string;
  names: Record<Locale, string>;
  /** Exactly as the provider's own metadata and tokens say it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Names of the claims that are read. Without `email`: `email`, else `preferred_username`. */
  claims: { subject: string; email: string | null; emailVerified: string };
  /** Ends of the addresses that the provider may assert as verified; empty: any. */
  domains: string[];
}

const most = 50;

/** Undefined: the text is not of the form that `.env.example` shows. */
export function oidcProviders(text: string): OidcProvider[] | undefined {
  if (text === 'none') return [];
  const list = parsed(text);
  if (!Array.isArray(list) || list.length > most) return undefined;
  const providers = list.flatMap((one: unknown) => providerOf(one) ?? []);
  const keys = new Set(providers.map(({ key }) => key));
  return keys.size === list.length ? providers : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fields = new Set(['key', 'name', 'issuer', 'clientId', 'clientSecret', 'claims', 'domains']);

function providerOf(value: unknown): OidcProvider | undefined {
  if (!isRecord(value) || Object.keys(value).some((field) => !fields.has(field))) return undefined;
  const { key, name, clientId, clientSecret, claims = {}, domains = [] } = value;
  const issuer = issuerOf(value.issuer);
  if (typeof key !== 'string' || !/^[a-z0-9][a-z0-9-]{0,39}$/.test(key)) return undefined;
  if (issuer === undefined || !isText(clientId) || !isText(clientSecret)) return undefined;
  if (!isRecord(name) || !locales.every((locale) => isText(name[locale]))) return undefined;
  if (!isRecord(claims) || !Object.values(claims).every(isText)) return undefined;
  if (!Array.isArray(domains) || !domains.every(isText)) return undefined;
  return {
    key,
    names: name as Record<Locale, string>,
    issuer,
    clientId,
    clientSecret,
    claims: {
      subject: (claims.subject as string | undefined) ?? 'sub',
      email: (claims.email as string | undefined) ?? null,
      emailVerified: (claims.emailVerified as string | undefined) ?? 'email_verified',
    },
    domains: (domains as string[]).map((domain) => domain.toLowerCase()),
  };
}

/** Whether an address is of this machine: only there may a provider be without TLS. */
export const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** Issuers of Entra ID that stand for any organisation: tokens of everyone in the world would be taken. */
const forEveryone = /^\/(common|organizations|consumers)(\/|$)/;

function issuerOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return safe && url.search === '' && url.hash === '' && !forEveryone.test(url.pathname) ? value : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 500 && !/\p{Cc}/u.test(value);
