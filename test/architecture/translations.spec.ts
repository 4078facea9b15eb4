import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;
type Catalog = { [key: string]: string | string[] | Catalog };

const read = (file: string): Catalog => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));

/** `seats.free_one` → its text, for every text of a catalog. */
function texts(catalog: Catalog, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(catalog)) {
    const name = before + key;
    if (typeof value === 'string') found.set(name, value);
    else if (Array.isArray(value)) value.forEach((text, n) => void found.set(`${name}.${n}`, text));
    else for (const [inner, text] of texts(value, `${name}.`)) found.set(inner, text);
  }
  return found;
}

const finnish = globSync(['apps/*/web/app/locales/fi/*.json', 'libs/ui/src/*/words/fi.json'], { cwd: root }).sort();
const pairs = finnish.flatMap((file) => (['sv', 'en'] as const).map((locale) => [file, locale] as const));
const inLanguage = (file: string, locale: string): string => file.replace(/\/fi(?=[/.])/, `/${locale}`);

describe('the catalogs', () => {
  it('exist', () => expect(finnish.length).toBeGreaterThan(3));

  it.each(pairs)('%s has the same keys in %s', (file, locale) => {
    expect([...texts(read(inLanguage(file, locale))).keys()].sort()).toEqual([...texts(read(file)).keys()].sort());
  });

  it.each(pairs)('%s has the same variables in %s', (file, locale) => {
    const variables = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    const other = texts(read(inLanguage(file, locale)));
    const plural = /_(zero|one|other)$/;
    const different = [...texts(read(file))].filter(
      ([key, text]) => !plural.test(key) && variables(text).join() !== variables(other.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it.each(finnish.flatMap((file) => ['fi', 'sv', 'en'].map((locale) => inLanguage(file, locale))))(
    '%s has no empty text, no straight quotes and no double hyphens',
    (file) => {
      const wrong = [...texts(read(file))].filter(([, text]) => text.trim() === '' || /["]|--|\.\.\./.test(text));
      expect(wrong).toEqual([]);
    },
  );

  it.each(finnish)('%s: a Swedish text is not the Finnish one, but for names', (file) => {
    const swedish = texts(read(inLanguage(file, 'sv')));
    const same = [...texts(read(file))].filter(([key, text]) => swedish.get(key) === text && /\p{L}{4}/u.test(text));
    const names = /^(header\.in\.|lang\.read\.|refusal\.)/;
    expect(same.filter(([key]) => !names.test(key)).map(([key]) => key)).toEqual([]);
  });
});
