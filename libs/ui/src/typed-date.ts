const typed = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date as people type it, `1.1.2021` or `01.01.2021`, or as addresses carry it, `2021-01-01`; null for anything else. */
export function readDate(text: string): string | null {
  const byHand = typed.exec(text);
  const [year, month, day] = byHand
    ? byHand.slice(1).reverse().map(Number)
    : (iso.exec(text)?.slice(1).map(Number) ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
