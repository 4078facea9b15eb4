/** What a spreadsheet takes for a formula when a cell begins with it, also after spaces and in full width. */
const formula = /^\s*[=+\-@＝＋－＠]/u;

/** A cell as text and nothing else: quoted, and a formula disarmed by the mark that spreadsheets know for text. */
const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * Rows as a CSV file that spreadsheets open: RFC 4180 in UTF-8 with a byte order mark, without which å, ä and ö are
 * read wrong there.
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
