import { execFileSync } from 'node:child_process';
import { root } from './built.ts';
import { startCluster, type TestCluster } from './cluster.ts';

/** `npm test` brings a cluster. Jest started by hand makes one for itself, which jest-cluster-stop.ts ends. */
export default async function start(): Promise<void> {
  if (process.env.TEST_CLUSTER) return;
  execFileSync(process.execPath, ['apps/cli/src/build.ts'], { cwd: root, stdio: 'inherit' });
  const cluster = await startCluster();
  process.env.TEST_CLUSTER = JSON.stringify(cluster.facts);
  (globalThis as { ownCluster?: TestCluster }).ownCluster = cluster;
}
