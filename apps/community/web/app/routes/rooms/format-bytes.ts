import type { Locale } from '#kernel';

const units = { fi: ['kt', 'Mt'], sv: ['kB', 'MB'], en: ['kB', 'MB'] } as const;

/** How large a file is, as people say it. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [kilo, mega] = units[locale];
  const [value, unit] = bytes < 1024 * 1024 ? [Math.ceil(bytes / 1024), kilo] : [bytes / (1024 * 1024), mega];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)}\u00a0${unit}`;
}
