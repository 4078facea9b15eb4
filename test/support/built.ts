import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A module of the built product: what surrounds the tests is the same code that is shipped. */
export async function fromDist<T>(module: string): Promise<T> {
  return (await import(resolve(root, 'dist', module))) as T;
}

/** What serves in a version, this one or the one in a folder: older ones were not bundled. */
export function programOf(name: 'community' | 'admin' | 'worker', version = root): string {
  const bundled = resolve(version, `dist/programs/${name}.js`);
  if (existsSync(bundled)) return bundled;
  return resolve(version, name === 'worker' ? 'dist/apps/worker/src/main.js' : `dist/apps/${name}/server/src/main.js`);
}
