/** A day as people write it, `1.1.2026`; empty for none. */
export const dayWords = (day: string | null | undefined): string =>
  day ? day.slice(0, 10).split('-').map(Number).reverse().join('.') : '';
