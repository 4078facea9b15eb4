/** Lines keep, what cannot be seen goes, and a browser's line breaks become ours. Null: nothing is written. */
export const tidyLines = (text: string): string | null =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim() || null;
