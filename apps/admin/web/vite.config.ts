import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../../../libs/${path}`, import.meta.url));

export default defineConfig({
  plugins: [reactRouter()],
  resolve: {
    alias: { '#kernel': source('kernel/src/index.ts'), '#ui': source('ui/src/index.ts') },
  },
  // Files keep names of their own: the pages' policy lets images and fonts come from the site, not from the markup.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
});
