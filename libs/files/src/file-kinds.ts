/** Kinds of files that a room takes, by the ending of their names. What is none of them, SVG and HTML for two, is not taken. */
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const;

export type FileKind = keyof typeof mediaTypes;
export type PictureKind = 'png' | 'jpg' | 'webp';
type TextKind = 'txt' | 'csv' | 'md';

export const mediaTypeOf = (kind: FileKind): string => mediaTypes[kind];

/** What the first bytes say: an archive may be an office file, of which its entries tell. */
export type FirstLook = 'pdf' | PictureKind | 'archive' | TextKind | null;

const begins = (content: Buffer, bytes: string, at = 0): boolean =>
  content.subarray(at, at + bytes.length).toString('latin1') === bytes;

/** By content; the name counts for a text only, which has no mark of its own. */
export function firstLook(content: Buffer, ending: string): FirstLook {
  if (begins(content, '%PDF-')) return 'pdf';
  if (begins(content, '\x89PNG\r\n\x1a\n')) return 'png';
  if (begins(content, '\xff\xd8\xff')) return 'jpg';
  if (begins(content, 'RIFF') && begins(content, 'WEBP', 8)) return 'webp';
  if (begins(content, 'PK\x03\x04')) return 'archive';
  return isTextEnding(ending) && isPlainText(content) ? ending : null;
}

const isTextEnding = (ending: string): ending is TextKind => ending === 'txt' || ending === 'csv' || ending === 'md';

/** How markup begins that a browser would show, whatever stands before it. */
const markup = /^[\s\ufeff]*<(?:[a-z!?/])/i;

/** Text in UTF-8 or, as spreadsheets of Windows write it, in one byte a letter: without signs that no text has. */
function isPlainText(content: Buffer): boolean {
  const text = content.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 127 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return false;
  }
  return !markup.test(text);
}
