import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import { root } from './built.ts';

/** Each operation of a web, by its name, with the fragments it needs: what the web's pages execute. */
export function webDocuments(app: 'community' | 'admin'): Map<string, string> {
  const files = globSync(`apps/${app}/web/app/**/*.graphql`, { cwd: root }).sort();
  const all = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return new Map(Object.entries(separateOperations(parse(all))).map(([name, document]) => [name, print(document)]));
}
