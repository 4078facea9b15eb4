import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';
import type { OidcProvider } from '#platform';
import { oidcSettings } from './oidc-settings.ts';

/** What an organisation says of someone, by the name with which they sign in. */
export type Staff = Record<string, Record<string, unknown>>;

export interface Organisations {
  /** One shaped like Entra ID, with its tenant in the issuer, and two realms of one Keycloak. */
  providers: OidcProvider[];
  close(): Promise<void>;
}

const tenant = 'c0ffee00-1111-4222-8333-444455556666';

/** Entra asserts no checked address; its people have an id of the tenant. */
const entraStaff: Staff = {
  aino: { oid: 'oid-aino', tid: tenant, name: 'Aino Entra', preferred_username: 'aino@entra.example' },
  berit: {
    oid: 'oid-berit',
    tid: tenant,
    name: 'Berit Entra',
    preferred_username: 'no address',
    email: 'b@entra.example',
  },
};
const keycloakStaff = (realm: string): Staff => ({
  eero: { name: 'Eero Avain', email: `eero@${realm}.example`, email_verified: true, preferred_username: 'eero' },
  hilma: { name: 'Hilma Avain', email: `hilma@${realm}.example`, email_verified: true, preferred_username: 'hilma' },
  outi: { name: 'Outi Avain', email: 'outi@muualla.example', email_verified: true, preferred_username: 'outi' },
  rauno: { name: 'Rauno Avain', email: `rauno@${realm}.example`, email_verified: false, preferred_username: 'rauno' },
  selma: { name: 'Selma Avain', preferred_username: 'selma' },
});

/** Real providers on one host of loopback, that send people back to the app at `appOrigin`. */
export async function startOrganisations(appOrigin: string): Promise<Organisations> {
  const app = express();
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const realm = (name: string) =>
    oidcSettings(name, `${host}/realms/${name}`, name === 'kaksi' ? { domains: ['kaksi.example'] } : {});
  const entra = oidcSettings('entra', `${host}/${tenant}/v2.0`, {
    claims: { subject: 'oid', email: null, emailVerified: 'email_verified' },
  });
  await serve(app, entra, entraStaff, appOrigin);
  for (const name of ['yksi', 'kaksi']) await serve(app, realm(name), keycloakStaff(name), appOrigin);
  return {
    providers: [entra, realm('yksi'), realm('kaksi')],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const hour = 3600;

/** What a provider remembers, until the end of the test. */
class Memory implements Adapter {
  constructor(
    private readonly model: string,
    private readonly kept: Map<string, AdapterPayload>,
  ) {}

  private key = (id: string) => `${this.model}:${id}`;

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.kept.set(this.key(id), payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.kept.get(this.key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.kept].find(([key, kept]) => key.startsWith(this.key('')) && kept.uid === uid)?.[1];
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const kept = await this.find(id);
    if (kept !== undefined) kept.consumed = true;
  }

  async destroy(id: string): Promise<void> {
    this.kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, kept] of this.kept) if (kept.grantId === grantId) this.kept.delete(key);
  }
}

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

async function serve(app: express.Express, settings: OidcProvider, staff: Staff, appOrigin: string): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: settings.key, use: 'sig', alg: 'RS256' };
  const path = new URL(settings.issuer).pathname;
  const kept = new Map<string, AdapterPayload>();
  const provider = new Provider(settings.issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${appOrigin}/auth/oidc/${settings.key}/callback`],
      },
    ],
    jwks: { keys: [key as never] },
    adapter: (model: string) => new Memory(model, kept),
    ttl: { AccessToken: hour, AuthorizationCode: 60, Grant: hour, IdToken: hour, Interaction: hour, Session: hour },
    // Cookies know no ports and are sent to all of the host: each provider has its own.
    cookies: { keys: ['a secret of the provider'], names: { session: `session_${settings.key}` } },
    claims: {
      openid: ['sub', 'oid', 'tid'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `${path}/login/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...staff[id] }) }),
    // Nobody is asked what the client may know.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  app.get(`${path}/login/:uid`, (_request, response) => {
    response.send(
      page(
        `Sign in to ${settings.key}`,
        `<form method="post"><label>User name <input name="login"></label><button>Sign in</button><button name="deny" value="1">Cancel</button></form>`,
      ),
    );
  });
  app.post(`${path}/login/:uid`, express.urlencoded({ extended: false }), async (request, response) => {
    const { login, deny } = request.body as { login?: string; deny?: string };
    const known = staff[login ?? ''] !== undefined && deny === undefined;
    const result = known ? { login: { accountId: login ?? '' } } : { error: 'access_denied' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  app.use(path, provider.callback());
}

/** Signs in at a provider as a browser would, and gives the address that it sends the browser back to. */
export async function signInAt(address: string, login: string, appOrigin: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = address;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 10; steps += 1) {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Cookie: cookies },
      ...(form && { body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    form = undefined;
    if (next === null) {
      if (answer.status !== 200) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
      form = new URLSearchParams(login === '' ? { deny: '1' } : { login });
      continue;
    }
    at = new URL(next, at).href;
    if (at.startsWith(appOrigin)) return new URL(at);
  }
  throw new Error('the provider sent the browser nowhere');
}
