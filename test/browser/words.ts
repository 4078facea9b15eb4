import { readdirSync, readFileSync } from 'node:fs';

const locales = new URL('../../apps/community/web/app/locales/', import.meta.url);

interface Words {
  [key: string]: string | Words;
}

/** The word of a key of the community's site, such as `pair.accept`; what it names is filled in. */
export function wordsOf(locale: 'fi' | 'sv'): (key: string, names?: Record<string, string>) => string {
  const folder = new URL(`${locale}/`, locales);
  const all: Words = {};
  for (const file of readdirSync(folder)) Object.assign(all, JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  return (key, names = {}) => {
    let found: string | Words | undefined = all;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`no word for ${key} in ${locale}`);
    return Object.entries(names).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), found);
  };
}
