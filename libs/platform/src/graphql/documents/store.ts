import type { DocumentNode } from 'graphql';
import type { Documents } from './documents.js';

/**
 * Where Apollo looks before it parses: what it finds it neither parses nor checks again. Nothing is put here by Apollo,
 * which has not checked it; the plugin adds what it has found good.
 */
export const checkedDocuments = (documents: Documents) => ({
  get: async (key: string): Promise<DocumentNode | undefined> =>
    documents.get(key.slice(key.lastIndexOf(':') + 1))?.document,
  set: async (): Promise<void> => {},
  delete: async (): Promise<boolean> => false,
});
