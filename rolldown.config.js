import { relative } from 'node:path';
import { defineConfig } from 'rolldown';

const dist = `${import.meta.dirname}/dist`;

/**
 * The programs that serve, each as few files as possible: to find, read and link some 3,000 modules is most of what a
 * start costs. Everything else in dist/ stays as it was compiled, and what is read from beside a module lies there.
 */
export default defineConfig({
  input: {
    community: `${dist}/apps/community/server/src/main.js`,
    admin: `${dist}/apps/admin/server/src/main.js`,
    worker: `${dist}/apps/worker/src/main.js`,
  },
  platform: 'node',
  // Of these there must be one copy: the pages import React and its router, graphile-worker reads its own SQL, and the
  // hashing of passwords and the making of pictures are native. Who asks for a PDF waits for its library. Node would warn of what parseurl calls, were it ours.
  external: [
    /^react/,
    /^@react-router\//,
    /^graphile-worker/,
    /^@node-rs\//,
    /^@resvg\//,
    'pdfkit',
    'sharp',
    'highs',
    'parseurl',
  ],
  plugins: [
    {
      name: 'beside-the-module',
      transform(code, id) {
        if (!id.startsWith(`${dist}/`) || !code.includes('import.meta.dirname')) return null;
        const folder = relative(`${dist}/programs`, id.slice(0, id.lastIndexOf('/')));
        return code.replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${folder}`)})`);
      },
    },
    {
      name: 'hash-of-node',
      // Apollo asks its module for Node's hash, and takes one in JavaScript where modules are bundled.
      transform(code, id) {
        return id.endsWith('/@apollo/utils.createhash/dist/index.js')
          ? code.replaceAll('module.require', 'process.getBuiltinModule')
          : null;
      },
    },
    {
      name: 'not-installed',
      // What a library asks for only where it is there, such as Nest for other transports.
      async resolveId(id, importer, options) {
        if (importer === undefined || !/^[@a-z]/.test(id) || id.startsWith('node:')) return null;
        const found = await this.resolve(id, importer, { ...options, skipSelf: true });
        return found ?? { id, external: true };
      },
    },
  ],
  output: {
    dir: `${dist}/programs`,
    cleanDir: true,
    format: 'esm',
    keepNames: true,
    chunkFileNames: 'shared-[hash].js',
  },
});
