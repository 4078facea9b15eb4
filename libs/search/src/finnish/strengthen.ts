import { isVowel } from './letters.js';

/** Weak consonants between the last two vowels of a stem, and the strong ones that they may stand for. */
const strong: Record<string, readonly string[]> = {
  k: ['kk'],
  p: ['pp'],
  t: ['tt'],
  d: ['t'],
  v: ['p'],
  nk: ['nkk'],
  lk: ['lkk'],
  rk: ['rkk'],
  nt: ['ntt'],
  lt: ['ltt'],
  rt: ['rtt'],
  mp: ['mpp'],
  lp: ['lpp'],
  rp: ['rpp'],
  hd: ['ht'],
  ng: ['nk'],
  nn: ['nt'],
  ll: ['lt'],
  rr: ['rt'],
  mm: ['mp'],
  lv: ['lp'],
  rv: ['rp'],
  lj: ['lk'],
  rj: ['rk'],
  hj: ['hk'],
  l: ['lk'],
  r: ['rk'],
};

/** Rare ones, which only short words have: puvun – puku, jalan – jalka. */
const rare = new Set(['l', 'r']);

/**
 * The stems with strong consonants of which this may be the weak one, itself first: kunna – kunna, kunta; tue – tue, tuke.
 * @param stem ends in a vowel
 */
export function strengthened(stem: string): string[] {
  let end = stem.length;
  while (end > 0 && isVowel(stem[end - 1])) end--;
  let start = end;
  while (start > 0 && !isVowel(stem[start - 1])) start--;
  const [before, weak, after] = [stem.slice(0, start), stem.slice(start, end), stem.slice(end)];
  const found = [stem];
  if (before !== '')
    for (const one of strong[weak] ?? []) if (!rare.has(weak) || stem.length < 6) found.push(before + one + after);
  if (weak === 'v' && /[uy]$/.test(before) && /^[uy]/.test(after)) found.push(`${before}k${after}`);
  const lost = lostK(after, before + weak);
  if (lost) found.push(lost);
  return found;
}

/** A k that has left no trace: tue – tuke, joe – joke, mäe – mäke, ruoa – ruoka, reiä – reikä, lai – laki. */
function lostK(vowels: string, before: string): string | undefined {
  if (vowels.length < 2 || before.length > 3 + Number(vowels.length > 2)) return undefined;
  const [head, last] = [vowels.slice(0, -1), vowels.slice(-1)];
  if (head.endsWith(last) || (last === 'i' && head !== 'a') || /^(uo|yö|ie)$/.test(vowels)) return undefined;
  return `${before}${head}k${last}`;
}
