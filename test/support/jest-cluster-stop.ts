import type { TestCluster } from './cluster.ts';

export default async function stop(): Promise<void> {
  await (globalThis as { ownCluster?: TestCluster }).ownCluster?.stop();
}
