const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What may stand nowhere in XML 1.0, not even by its number. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text and attributes as XML has them: nothing that somebody typed is ever an element. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (mark) => names[mark] ?? '');

/** An element with attributes, and with text or with elements that are already written. */
export function element(name: string, attributes: Record<string, string>, content?: string | string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  if (content === undefined) return `<${name}${given.join('')}/>`;
  return `<${name}${given.join('')}>${typeof content === 'string' ? xmlText(content) : content.join('')}</${name}>`;
}
