import type { Keyring } from './keys.js';
import { folded, type StemmedLanguage } from './stems.js';

/** A piece of a text: a word that was asked for, or what is around such words. */
export interface Piece {
  text: string;
  found: boolean;
}

const word = /[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu;

interface Place {
  from: number;
  to: number;
}

/**
 * The part of a text that tells most of what was asked, at most about `length` characters, cut between words; the words that
 * were asked for are pieces of their own. An ellipsis stands where the text goes on.
 * @param any what the text had to hold: `Question.any`
 */
export function snippetOf(
  keyring: Keyring,
  language: StemmedLanguage,
  text: string,
  any: string,
  length = 200,
): Piece[] {
  const wanted = new Set(Array.from(any.matchAll(/'([^']+)'/g), ([, key]) => key ?? ''));
  const isWanted = (one: string) => {
    const keys = keyring.of(language, one);
    const unmarked = folded(one) === one ? [] : keys.folded;
    return [...keys.whole, ...keys.parts, ...unmarked].some((key) => wanted.has(key));
  };
  const places = Array.from(text.matchAll(word), (match) => ({ from: match.index, to: match.index + match[0].length }));
  const found = places.filter(({ from, to }) => isWanted(text.slice(from, to).normalize('NFC').toLowerCase()));
  const { from, to } = windowOf(text, places, found, length);
  return pieces(
    text,
    from,
    to,
    found.filter((place) => place.from >= from && place.to <= to),
  );
}

/** The stretch with most found words; it begins a few words before the first of them. */
function windowOf(text: string, places: Place[], found: Place[], length: number): Place {
  if (text.length <= length) return { from: 0, to: text.length };
  const within = (first: Place) =>
    found.filter(({ from, to }) => from >= first.from && to <= first.from + length).length;
  const best = found.reduce<Place | undefined>(
    (one, other) => (one && within(one) >= within(other) ? one : other),
    undefined,
  );
  const lead = Math.max(0, Math.min((best?.from ?? 0) - Math.floor(length / 4), text.length - length));
  const from = lead === 0 ? 0 : (places.find((place) => place.from >= lead)?.from ?? 0);
  const last = places.findLast((place) => place.to <= from + length)?.to ?? from + length;
  return { from, to: text.length - from <= length ? text.length : last };
}

function pieces(text: string, from: number, to: number, found: Place[]): Piece[] {
  const all: Piece[] = [{ text: from > 0 ? '… ' : '', found: false }];
  let at = from;
  for (const place of found) {
    all.push(
      { text: text.slice(at, place.from), found: false },
      { text: text.slice(place.from, place.to), found: true },
    );
    at = place.to;
  }
  all.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), found: false });
  return all.filter((piece) => piece.text !== '');
}
