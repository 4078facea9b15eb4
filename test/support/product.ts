import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDist } from './built.ts';
import { createTestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { settingOf } from './oidc-settings.ts';
import { startOrganisations } from './organisations.ts';

type ProductModule = typeof import('../../apps/cli/src/product.ts');

export interface StartedProduct {
  communityUrl: string;
  adminUrl: string;
  catcherUrl: string;
  databaseUrls: { owner: string; worker: string };
  stop(): Promise<void>;
}

/** The product as it is shipped, with demo content, on free ports and a database of its own. */
export async function startProduct(): Promise<StartedProduct> {
  const { Product } = await fromDist<ProductModule>('apps/cli/src/product.js');
  const ports = {
    community: await freePort(),
    admin: await freePort(),
    worker: await freePort(),
    catcherSmtp: await freePort(),
    catcher: await freePort(),
  };
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const addresses = { communityUrl: at(ports.community), adminUrl: at(ports.admin), catcherUrl: at(ports.catcher) };
  const organisations = await startOrganisations(addresses.communityUrl);
  // Its processes inherit this one's environment.
  process.env.OIDC_PROVIDERS = settingOf(organisations.providers);
  // What one process has written is looked at in another at once.
  process.env.PUBLIC_CACHE_SECONDS = '0';
  const database = await createTestDatabase();
  const settings = {
    mode: 'demo' as const,
    host: '127.0.0.1',
    ports,
    publicUrl: addresses.communityUrl,
    adminUrl: addresses.adminUrl,
    smtpUrl: undefined,
    mailFrom: 'Kuntarinki <palvelu@kuntarinki.example>',
    controllerName: 'Esimerkin maakunnan liitto',
    contactEmail: 'palvelu@kuntarinki.example',
    drainSeconds: '0',
    erasuresFile: join(mkdtempSync(join(tmpdir(), 'kuntarinki-erasures-')), 'erasures.log'),
    logLevel: 'warn',
  };
  const urls = { app: database.appUrl, owner: database.ownerUrl, worker: database.workerUrl };
  const product = new Product(settings, urls, 'a secret of the browser tests, of no use elsewhere');
  const stop = async () => {
    await product.stop();
    await database.drop();
    await organisations.close();
    delete process.env.OIDC_PROVIDERS;
    delete process.env.PUBLIC_CACHE_SECONDS;
  };
  try {
    await product.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...addresses, databaseUrls: { owner: urls.owner, worker: urls.worker }, stop };
}
