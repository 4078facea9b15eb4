import type { OidcProvider } from '#platform';

/** A provider as an operator sets it up, with names that the pages can be looked for. */
export function oidcSettings(key: string, issuer: string, given: Partial<OidcProvider> = {}): OidcProvider {
  return {
    key,
    names: { fi: `${key} suomeksi`, sv: `${key} på svenska`, en: `${key} in English` },
    issuer,
    clientId: 'kuntarinki',
    clientSecret: 'a secret between kuntarinki and the provider',
    claims: { subject: 'sub', email: null, emailVerified: 'email_verified' },
    domains: [],
    ...given,
  };
}

/** The same as the text of the setting OIDC_PROVIDERS. */
export const settingOf = (providers: OidcProvider[]): string =>
  JSON.stringify(
    providers.map(({ names, claims: { email, ...claims }, ...provider }) => ({
      ...provider,
      name: names,
      claims: email === null ? claims : { ...claims, email },
    })),
  );
