import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('.env.example', () => {
  it('names every setting of the service', () => {
    const settings = [...read('libs/platform/src/config/settings.ts').matchAll(/variable: '([A-Z_]+)'/g)].map(
      ([, name]) => name,
    );
    const example = read('.env.example');
    expect(settings.length).toBeGreaterThan(10);
    expect(settings.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(example))).toEqual([]);
  });
});
