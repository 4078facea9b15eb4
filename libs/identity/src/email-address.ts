/** Longest address that SMTP carries, in characters. */
const longest = 254;

/**
 * An address as the service keeps it: trimmed, in lower case; null when the text is none. Stricter than the mail
 * standards: no quotes, comments or address literals, which no municipality hands out.
 */
export function emailAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  const plain =
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
  if (address.length > longest || !plain.test(address)) return null;
  const [local = ''] = address.split('@');
  return /^\.|\.$|\.\./.test(local) ? null : address;
}

/** An address as whoever knows it will recognise it, and others learn little: `a…@koti.example`. */
export const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${[...address.slice(0, at)][0] ?? ''}…${address.slice(at)}`;
};
