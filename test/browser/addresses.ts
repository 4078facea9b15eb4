/** Where the product under test answers. */
const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests by npm test`);
  return value;
};

export const community = needed('COMMUNITY_URL');
export const admin = needed('ADMIN_URL');
export const catcher = needed('CATCHER_URL');
/** Its database, as the owner of the schema and as the worker, for what only time could bring about. */
export const ownerUrl = needed('OWNER_URL');
export const workerUrl = needed('WORKER_URL');
