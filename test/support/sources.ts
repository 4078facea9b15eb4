/**
 * How Jest's workers load the sources: compiled by SWC as the product is, in Node's own module system. What one spec file
 * has loaded stays loaded for the next one, so a module may keep nothing that belongs to one database or one test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Options, transformSync } from '@swc/core';

process.setSourceMapsEnabled(true);

const root = new URL('../../', import.meta.url);
const source = /\.tsx?$/;
const isOurs = (url = ''): boolean =>
  url.startsWith(root.href) && !['dist/', 'node_modules/'].some((folder) => url.startsWith(new URL(folder, root).href));

/** What a source imports by the name that it has after compiling. */
function sourceOf(specifier: string, parent: string): URL | null {
  if (specifier === '@jest/globals') return new URL('jest-globals.ts', import.meta.url);
  const [, lib, events] = /^#([a-z]+)(\/events)?$/.exec(specifier) ?? [];
  if (lib !== undefined) return new URL(`libs/${lib}/src/${events ? 'events' : 'index'}.ts`, root);
  if (!/^\.{1,2}\/.*\.js$/.test(specifier)) return null;
  const candidates = ['.ts', '.tsx'].map((ending) => new URL(specifier.replace(/\.js$/, ending), parent));
  return candidates.find((url) => existsSync(url)) ?? null;
}

const compiling: Options = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

registerHooks({
  resolve(specifier, context, next) {
    const found = isOurs(context.parentURL) ? sourceOf(specifier, context.parentURL ?? '') : null;
    return found === null ? next(specifier, context) : { url: found.href, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    const { href, pathname } = new URL(url);
    if (!source.test(pathname) || !isOurs(href)) return next(url, context);
    const filename = fileURLToPath(new URL(pathname, url));
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...compiling, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
