/** Longest name with its ending, in characters. */
const longest = 120;

/** Names that Windows keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The ending of a name, in small letters; empty where there is none. */
export const endingOf = (name: string): string => /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Endings that mean the same as ours. */
const same: Record<string, string> = { jpeg: 'jpg', jpe: 'jpg', markdown: 'md' };

/**
 * The name as it may be kept: what a path, a hidden direction of writing or a file system could make of it is gone, the rest
 * can be read as before. It ends as the content is.
 */
export function safeName(given: string, ending: string): string {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    // Control and format signs, among them those that turn the direction; lone halves of a character.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["*:<>?|]/g, '-')
    .replace(/\s+/g, ' ');
  const own = endingOf(name);
  const fits = own !== '' && (same[own] ?? own) === ending;
  const stem = (fits ? name.slice(0, -own.length - 1) : name).replace(/^[\s.]+|[\s.]+$/g, '');
  const kept = [...stem]
    .slice(0, longest - ending.length - 1)
    .join('')
    .trimEnd();
  return `${kept === '' || reserved.test(kept) ? `_${kept}` : kept}.${ending}`;
}
