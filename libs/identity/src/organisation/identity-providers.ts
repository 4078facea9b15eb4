import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Logger } from 'pino';
import type { Locale } from '#kernel';
import { isLoopback, type OidcProvider } from '#platform';
import { codeOf } from './provider-failure.js';
import { ProviderStrategy } from './provider-strategy.js';

/** Seconds that a provider has for each answer. */
const patience = 5;

export interface ProvidersOptions {
  providers: readonly OidcProvider[];
  publicUrl: URL;
  logger: Logger;
}

/**
 * The organisations by whose accounts people may sign in. A provider is asked for its metadata when someone first wants to
 * sign in by it, never when the process starts; one that did not answer is asked again the next time.
 */
export class IdentityProviders {
  private readonly found = new Map<string, Promise<ProviderStrategy>>();

  constructor(private readonly options: ProvidersOptions) {}

  list(locale: Locale): { key: string; name: string }[] {
    return this.options.providers.map(({ key, names }) => ({ key, name: names[locale] }));
  }

  byKey(key: string): OidcProvider | undefined {
    return this.options.providers.find((provider) => provider.key === key);
  }

  /** The organisation's name; of one that is no longer in the settings its host. */
  nameOf(key: string, issuer: string, locale: Locale): string {
    return this.byKey(key)?.names[locale] ?? new URL(issuer).host;
  }

  /** Null: the provider does not answer, or not as itself. */
  async strategyOf(provider: OidcProvider): Promise<ProviderStrategy | null> {
    const asked = this.found.get(provider.key) ?? this.discover(provider);
    this.found.set(provider.key, asked);
    try {
      return await asked;
    } catch (error) {
      if (this.found.get(provider.key) === asked) this.found.delete(provider.key);
      this.options.logger.warn({ provider: provider.key, code: codeOf(error) }, 'a provider of sign-in did not answer');
      return null;
    }
  }

  /** Ids and codes only. */
  logRefusal(facts: { requestId: unknown; provider: string; reason: string; code: string | undefined }): void {
    const provider = this.byKey(facts.provider) ? facts.provider : 'unknown';
    this.options.logger.warn({ ...facts, provider }, 'a sign-in at an organisation was refused');
  }

  private async discover({ key, issuer, clientId, clientSecret }: OidcProvider): Promise<ProviderStrategy> {
    const url = new URL(issuer);
    // Signatures are checked although the token comes over TLS: the standard would leave it out.
    const execute = [enableNonRepudiationChecks, ...(isLoopback(url) ? [allowInsecureRequests] : [])];
    const config = await discovery(url, clientId, undefined, secret(clientSecret), { execute, timeout: patience });
    requireItself(config, issuer);
    return new ProviderStrategy(config, key, `${this.options.publicUrl.origin}/auth/oidc/${key}/callback`);
  }
}

/** The library is lenient with some hosts whose metadata speak of another issuer. */
function requireItself(config: Configuration, issuer: string): void {
  if (config.serverMetadata().issuer === issuer) return;
  throw Object.assign(new Error('the metadata are of another issuer'), { code: 'ISSUER_DIFFERS' });
}

/** In the body where the provider takes it there, else in the header, as the standard's default is. */
const secret =
  (text: string): ClientAuth =>
  (as, ...rest) =>
    (as.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic)(
      text,
    )(as, ...rest);
