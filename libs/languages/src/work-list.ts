import type { Locale } from '#kernel';

/** A text that is missing or behind in a language, or parts of it. */
export interface LanguageGap {
  kind: 'circle' | 'practice';
  /** Of the circle or the practice. */
  id: string;
  title: string;
  titleLocale: Locale;
  locale: Locale;
  status: 'missing' | 'stale';
  /** Where it is not the whole text. */
  fields: string[];
  since: Date;
}

export interface GapFilter {
  kind: LanguageGap['kind'] | null;
  locale: Locale | null;
  status: LanguageGap['status'] | null;
}

interface GapCount extends Pick<LanguageGap, 'locale' | 'status'> {
  count: number;
}

export interface WorkList {
  nodes: (LanguageGap & { days: number })[];
  totalCount: number;
  /** Of all texts, whatever the filter asks. */
  counts: GapCount[];
}

const day = 24 * 60 * 60 * 1000;

/** What has to be written or mended, what has waited longest first. */
export function workList(
  gaps: readonly LanguageGap[],
  filter: GapFilter,
  { first, skip = 0, now }: { first: number; skip?: number; now: Date },
): WorkList {
  const fits = gaps
    .filter(
      ({ kind, locale, status }) =>
        (filter.kind ?? kind) === kind && (filter.locale ?? locale) === locale && (filter.status ?? status) === status,
    )
    .sort((one, other) => one.since.getTime() - other.since.getTime() || one.title.localeCompare(other.title, 'fi'));
  const nodes = fits.slice(skip, skip + first).map((gap) => ({
    ...gap,
    days: Math.max(0, Math.floor((now.getTime() - gap.since.getTime()) / day)),
  }));
  const counts = (['fi', 'sv'] as const).flatMap((locale) =>
    (['missing', 'stale'] as const).map((status) => ({
      ...{ locale, status },
      count: gaps.filter((gap) => gap.locale === locale && gap.status === status).length,
    })),
  );
  return { nodes, totalCount: fits.length, counts };
}
