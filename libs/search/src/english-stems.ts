/** Stems of an English word: its endings of plural and verb taken off. The letters are small ones. */
export function englishStems(word: string): string[] {
  const found = [word];
  if (/ies$/.test(word)) found.push(`${word.slice(0, -3)}y`);
  if (/[^s]s$/.test(word)) found.push(word.slice(0, -1));
  if (/(s|x|z|ch|sh)es$/.test(word)) found.push(word.slice(0, -2));
  const [, verb] = /^(.*[aeiouy].*)(ing|ed)$/.exec(word) ?? [];
  if (verb) found.push(verb, `${verb}e`, verb.replace(/(.)\1$/, '$1'));
  return [...new Set(found)];
}
