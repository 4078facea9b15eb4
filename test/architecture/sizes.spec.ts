import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;
const code = globSync('{apps,libs,test}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\/(gql|migrations|\.react-router|node_modules)\/|\.d\.ts$/.test(file),
);
const text = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

describe('the code', () => {
  it('has no file of more than 300 lines', () => {
    expect(code.length).toBeGreaterThan(80);
    expect(code.filter((file) => text(file).split('\n').length > 301)).toEqual([]);
  });

  it('suppresses no check', () => {
    const suppression =
      /biome-ignore|(eslint|oxlint)-disable|@ts-(ignore|expect-error|nocheck)|\bas any\b|\b(it|test|describe)\.(skip|only|todo)\b/;
    const itself = 'test/architecture/sizes.spec.ts';
    expect(code.filter((file) => file !== itself && suppression.test(text(file)))).toEqual([]);
  });

  it('has a README in every lib', () => {
    const libs = globSync('libs/*/src', { cwd: root }).map((path) => path.split('/')[1]);
    const readmes = globSync('libs/*/README.md', { cwd: root }).map((path) => path.split('/')[1]);
    expect(libs.filter((lib) => !readmes.includes(lib))).toEqual([]);
  });
});
