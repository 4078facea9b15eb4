/** Endings of nouns, adjectives and verbs after which a stem is left; what they leave must hold a vowel. */
const endings = [
  ...['arna', 'erna', 'orna', 'arnas', 'ernas', 'ornas', 'ar', 'er', 'or', 'ars', 'ers', 'ors', 'na', 'nas'],
  ...['en', 'et', 'n', 't', 'ens', 'ets', 'ns', 'ts', 'ena', 'enas', 'a', 'e', 'as', 'es', 's'],
  ...['ade', 'at', 'ats', 'ande', 'are', 'ast', 'aste', 'de', 'dde', 'dda', 'da', 'd', 'dd', 'te'],
].sort((a, b) => b.length - a.length);

/** Endings of the plural that come with another vowel: städer – stad, böcker – bok, döttrar – dotter. */
const changing = /(er|erna|ernas|ers|rar|rarna|rarnas)$/;

/** Every stem that a Swedish word may be a form of, without its last unstressed vowel. The letters are small ones. */
export function swedishStems(word: string): string[] {
  const found = new Set([bare(word)]);
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (!/[aeiouyåäö]/.test(rest)) continue;
    found.add(bare(rest));
    if (changing.test(word) && /[äö]/.test(rest)) found.add(bare(unchanged(rest, word)));
  }
  for (const one of irregular(word)) found.add(bare(one));
  return [...found];
}

/** cirkel, cirkl; vatten, vattn; medlemm, medlem; skola, skol: what is left is the same in every form. */
function bare(stem: string): string {
  const open = stem.length > 2 ? stem.replace(/[ae]$/, '') : stem;
  const short = open.length > 4 ? open.replace(/([^aeiouyåäö])[ea]([lnr])$/, '$1$2') : open;
  return short.replace(/mm(?=[lnr]?$)/, 'm').replace(/nn$/, 'n');
}

function unchanged(rest: string, word: string): string {
  const at = Math.max(rest.lastIndexOf('ä'), rest.lastIndexOf('ö'));
  const back = rest.slice(0, at) + (rest[at] === 'ä' ? 'a' : 'o') + rest.slice(at + 1);
  return word.includes('ck') ? back.replace(/ck$/, 'k') : back;
}

/** Classes that change more than an ending: ansökan – ansökningar, begäran – begäranden, öppet – öppna, nytt – ny. */
function irregular(word: string): string[] {
  const found: string[] = [];
  const own = word.replace(/s$/, '');
  if (/[^aeiouyåäö]an$/.test(own)) found.push(`${own.slice(0, -2)}ning`);
  if (/ande(n|na|t)$/.test(own)) found.push(own.replace(/de(n|na|t)$/, ''));
  if (/[^aeiouyåäö]et$/.test(own)) found.push(`${own.slice(0, -1)}n`);
  if (/[yåäöoe]tt$/.test(own)) found.push(own.slice(0, -2), `${own.slice(0, -2)}d`);
  return found;
}
