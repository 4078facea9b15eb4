import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A module of the built product: what surrounds the tests is the same code that is shipped. */
export async function fromDist<T>(module: string): Promise<T> {
  return (await import(resolve(root, 'dist', module))) as T;
}
