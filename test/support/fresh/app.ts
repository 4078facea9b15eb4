import { APP_GUARD } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { identityModule, type Viewer } from '#identity';
import {
  Access,
  AccessGuard,
  CurrentViewer,
  createLogger,
  createWebApp,
  Documents,
  databaseModule,
  Fresh,
  graphqlModule,
} from '#platform';
import { AuthController } from '../../../apps/community/server/src/account/auth.controller.ts';
import { Client, type RunningApp, secret } from '../apps.ts';
import type { TestDatabase } from '../database.ts';
import { freePort } from '../free-port.ts';

class FreshResolver {
  fresh(viewer: Viewer): boolean {
    return viewer?.provedRecently ?? false;
  }

  change(): boolean {
    return true;
  }
}

/** As decorators would; Node runs these files without compiling them. */
function decorated(name: 'fresh' | 'change', ...decorators: MethodDecorator[]): void {
  const descriptor = Object.getOwnPropertyDescriptor(FreshResolver.prototype, name) as PropertyDescriptor;
  for (const decorate of decorators) decorate(FreshResolver.prototype, name, descriptor);
}
Resolver()(FreshResolver);
decorated('fresh', Query(), Access('anyone'));
decorated('change', Mutation(), Access('member'), Fresh());
CurrentViewer()(FreshResolver.prototype, 'fresh', 0);

class FreshModule {}

/** A web app with one operation that needs a recent proof of who asks, and the community's sessions. */
export async function startFreshApp(database: TestDatabase): Promise<Omit<RunningApp, 'statements'>> {
  const port = await freePort();
  const url = new URL(`http://127.0.0.1:${port}`);
  const logger = createLogger('fresh', 'silent');
  const module = {
    module: FreshModule,
    imports: [
      databaseModule({ url: database.appUrl, poolSize: 2, applicationName: 'fresh', entities: [], mode: 'test' }),
      graphqlModule(import.meta.dirname, logger),
      identityModule({ site: 'community', demo: true, secret, addressFollower: async () => {} }),
    ],
    controllers: [AuthController],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }, FreshResolver],
  };
  const app = await createWebApp({
    module,
    logger,
    publicUrl: url,
    trustedProxies: [],
    session: { cookie: 'kuntarinki', table: 'community_session', secret, hours: 1 },
    webFolder: null,
    demo: true,
    requestsAtOnce: 100,
    drainSeconds: 0,
  });
  await app.listen(port, '127.0.0.1');
  return {
    url: url.origin,
    client: () => new Client(url.origin),
    documents: app.get(Documents),
    close: () => app.close(),
  };
}
