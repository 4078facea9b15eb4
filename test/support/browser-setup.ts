import { startProduct } from './product.ts';

/** Once before the browser tests: the product, whose addresses they find in their environment. Returns its end. */
export default async function setup(): Promise<() => Promise<void>> {
  const { communityUrl, adminUrl, catcherUrl, databaseUrls, stop } = await startProduct();
  Object.assign(process.env, {
    COMMUNITY_URL: communityUrl,
    ADMIN_URL: adminUrl,
    CATCHER_URL: catcherUrl,
    OWNER_URL: databaseUrls.owner,
    WORKER_URL: databaseUrls.worker,
  });
  return stop;
}
