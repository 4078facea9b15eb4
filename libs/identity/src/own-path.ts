/** Begins with one slash, and no second one that would make the next part a host. */
const path = /^\/(?![/\\])/;

/** A path of this site to go on to, or `fallback`: never another site's address. */
export function ownPath(text: unknown, fallback: string): string {
  if (typeof text !== 'string' || !path.test(text) || /[\\\p{Cc}]/u.test(text)) return fallback;
  const base = 'http://own.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url?.origin !== base) return fallback;
  const own = `${url.pathname}${url.search}${url.hash}`;
  // Dots are resolved by now, and may have left two slashes in front.
  return path.test(own) ? own : fallback;
}
