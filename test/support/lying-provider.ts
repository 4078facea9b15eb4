import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import type { OidcProvider } from '#platform';
import { freePort } from './free-port.ts';
import { oidcSettings } from './oidc-settings.ts';

/** What the provider says next, where it is not what it should be. */
interface Lie {
  claims: Record<string, unknown>;
  signedBy: 'own key' | 'another key' | 'nobody' | 'public key as secret';
  /** Status of the answer to the code. */
  status: number;
  /** What discovery says otherwise. */
  metadata: Record<string, unknown>;
  /** Milliseconds before discovery is answered. */
  slow: number;
}

export interface LyingProvider {
  settings: OidcProvider;
  /** From now on; everything that is not said is the truth. */
  lie(lie?: Partial<Lie>): void;
  /** The challenge of an attempt, to which the next code belongs. */
  expect(address: URL): void;
  /** How often a code was to be redeemed. */
  redeemed(): number;
  close(): Promise<void>;
}

/** A provider that signs whatever a test asks, so that what is wrong with a token is one thing at a time. */
export async function startLyingProvider(key: string): Promise<LyingProvider> {
  const own = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig' };
  const publicKey = await exportSPKI(own.publicKey);
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}/valehtelija`;
  const settings = oidcSettings(key, issuer);
  let told: Partial<Lie> = {};
  let challenge = '';
  let nonce = '';
  let count = 0;
  const app = express();
  app.get('/valehtelija/.well-known/openid-configuration', (_request, response) => {
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      authorization_response_iss_parameter_supported: true,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      ...told.metadata,
    };
    setTimeout(() => response.json(metadata), told.slow ?? 0).unref();
  });
  app.get('/valehtelija/keys', (_request, response) => void response.json({ keys: [jwk] }));
  app.post('/valehtelija/token', express.urlencoded({ extended: false }), async (request, response) => {
    count += 1;
    const { code_verifier: verifier = '' } = request.body as { code_verifier?: string };
    if (told.status !== undefined) return void response.status(told.status).json({ error: 'server_error' });
    if (createHash('sha256').update(verifier).digest('base64url') !== challenge)
      return void response.status(400).json({ error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: settings.clientId,
      sub: 'someone',
      nonce,
      iat: now,
      exp: now + 300,
      email: 'someone@valehtelija.example',
      email_verified: true,
      ...told.claims,
    };
    response.json({ access_token: 'a token', token_type: 'Bearer', id_token: await token(claims) });
  });

  async function token(claims: Record<string, unknown>): Promise<string> {
    const said = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    const signed = (alg: string, by: CryptoKey | Uint8Array) =>
      new SignJWT(said).setProtectedHeader({ alg, kid: 'own' }).sign(by);
    switch (told.signedBy ?? 'own key') {
      case 'nobody':
        return new UnsecuredJWT(said).encode();
      case 'public key as secret':
        return signed('HS256', new TextEncoder().encode(publicKey));
      case 'another key':
        return signed('RS256', other.privateKey);
      default:
        return signed('RS256', own.privateKey);
    }
  }

  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(port, '127.0.0.1', () => resolve(listening));
  });
  if ((server.address() as AddressInfo).port !== port) throw new Error('the provider listens elsewhere');
  return {
    settings,
    lie: (lie = {}) => {
      told = lie;
    },
    expect: (address) => {
      challenge = address.searchParams.get('code_challenge') ?? '';
      nonce = address.searchParams.get('nonce') ?? '';
    },
    redeemed: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
