/** Programs that show tables take a cell that begins with one of these for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** What a cell says; text that could be taken for a formula is told to be text. */
function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  return formula.test(plain) ? `'${plain}` : plain;
}

const cell = (value: unknown): string => `"${text(value).replaceAll('"', '""')}"`;

/** A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  `\ufeff${[columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('')}`;
