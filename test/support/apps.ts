import type { Logger } from 'pino';
import { createLogger, createWebApp, Database, Documents, type OidcProvider } from '#platform';
import { adminModule } from '../../apps/admin/server/src/admin.module.ts';
import { communityModule } from '../../apps/community/server/src/community.module.ts';
import type { TestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { statementsOf } from './statements.ts';

/** What sessions and mailed links are signed with. */
export const secret = 'a secret of thirty-two characters';

/** Who runs the installation of the tests. */
export const service = {
  controllerName: 'Esimerkin maakunnan liitto',
  contactEmail: 'palvelu@kuntarinki.example',
  accessibilityAuthority: '',
  privacyAuthority: '',
  sessionHours: 1,
  roomFileMegabytes: 1,
};

export interface RunningApp {
  url: string;
  /** A client of its own, with its own cookies. */
  client(): Client;
  /** Everything that the app sends to PostgreSQL while `work` is done. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** What it has checked, and whether it is compiled. */
  documents: Documents;
  close(): Promise<void>;
}

const apps = {
  community: { module: communityModule, cookie: 'kuntarinki', table: 'community_session' },
  admin: { module: adminModule, cookie: 'kuntarinki_admin', table: 'admin_session' },
};

/** What a test may want to be otherwise. */
interface AppSettings {
  port: number;
  logger: Logger;
  oidcProviders: OidcProvider[];
}

/** An app as it is served, without its pages, on a free port. */
export async function startApp(
  name: keyof typeof apps,
  database: TestDatabase,
  poolSize = 10,
  given: Partial<AppSettings> = {},
): Promise<RunningApp> {
  const { module, cookie, table } = apps[name];
  const port = given.port ?? (await freePort());
  const url = new URL(`http://127.0.0.1:${port}`);
  const logger = given.logger ?? createLogger(name, process.env.TEST_LOG_LEVEL ?? 'silent');
  const config = {
    mode: 'test' as const,
    publicUrl: url,
    oidcProviders: given.oidcProviders ?? [],
    databaseUrl: database.appUrl,
    databasePoolSize: poolSize,
    sessionSecret: secret,
    ...service,
  };
  const app = await createWebApp({
    module: module(config, logger),
    logger,
    publicUrl: url,
    trustedProxies: [],
    session: { cookie, table, secret, hours: 1 },
    webFolder: null,
    demo: true,
    requestsAtOnce: 600,
    drainSeconds: 0,
  });
  await app.listen(port, '127.0.0.1');
  return {
    url: url.origin,
    client: () => new Client(url.origin),
    statements: (work) => statementsOf(app.get(Database).pool, work),
    documents: app.get(Documents),
    close: () => app.close(),
  };
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  data: T;
  codes: string[];
  body: string;
}

/** One person's browser, as far as GraphQL and sign-in need it. */
export class Client {
  private cookie = '';

  constructor(private readonly origin: string) {}

  async signIn(person: { id: string }): Promise<this> {
    const response = await fetch(`${this.origin}/auth/demo`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: this.origin, 'Content-Type': 'application/x-www-form-urlencoded', Cookie: this.cookie },
      body: new URLSearchParams({ person: person.id, returnTo: '/fi' }),
    });
    this.keepCookies(response);
    // The head may come before the session was last saved, the end does not.
    await response.arrayBuffer();
    return this;
  }

  private keepCookies(response: Response): void {
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (given.length > 0) this.cookie = given.join('; ');
  }

  /** What the browser would send as Cookie. */
  cookies(): string {
    return this.cookie;
  }

  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Origin: this.origin, Cookie: this.cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${this.origin}${path}`, { redirect: 'manual', ...init, headers });
    this.keepCookies(response);
    return response;
  }

  async ask<T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await this.raw('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = await response.text();
    const { data, errors = [] } = JSON.parse(body);
    const codes = errors.map((error: { extensions?: { code?: string } }) => error.extensions?.code ?? 'none');
    return { status: response.status, data, codes, body };
  }
}
