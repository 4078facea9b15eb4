import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { bestVersionFirst, type LanguageGap, readingOrder } from '#languages';
import { Database, Statement } from '#platform';
import { missingPublished, publishedVersions, stalePublished } from './language-shape.js';

interface GapRow {
  id: string;
  title: string;
  titleLocale: Locale;
  locale: Locale;
  absent: boolean;
  missing: string[];
  stale: string[];
  publishedAt: string;
  missingSince: string | null;
  staleSince: string | null;
}

/** When the source said first what it says now in the earliest of the sections. */
const since = (sections: string): string =>
  `(SELECT min(cr.published_at) FROM unnest(${sections}) f(key) JOIN practice_revision cr ON cr.practice_id = p.id
     AND cr.revision = coalesce((s.field_revisions ->> f.key)::int, 1))`;

/** Where published practices lack Finnish or Swedish, or one is behind the other. */
@Injectable()
export class PracticeGapsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async gaps(reader: Locale): Promise<LanguageGap[]> {
    const statement = new Statement();
    const order = statement.param(readingOrder(reader));
    const rows = await this.database.read<GapRow>(
      `SELECT p.id, n.title, n.locale AS "titleLocale", l.locale, v.version_of IS NULL AS absent,
         coalesce(v.missing, '{}') AS missing, coalesce(v.stale, '{}') AS stale,
         (SELECT min(fr.published_at) FROM practice_revision fr WHERE fr.practice_id = p.id) AS "publishedAt",
         v.missing_since AS "missingSince", v.stale_since AS "staleSince"
       FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
         CROSS JOIN unnest(ARRAY['fi', 'sv']) l(locale)
         CROSS JOIN LATERAL (SELECT e.key AS locale, e.value ->> 'title' AS title FROM jsonb_each(r.texts) e
           ORDER BY ${bestVersionFirst('e.key', order)} LIMIT 1) n
         LEFT JOIN LATERAL (SELECT v.practice_id AS version_of, ${missingPublished} AS missing, ${stalePublished} AS stale,
             ${since(missingPublished)} AS missing_since, ${since(stalePublished)} AS stale_since
           FROM ${publishedVersions} WHERE v.practice_id = p.id AND v.locale = l.locale AND r.texts ? l.locale) v ON true
       WHERE p.status <> 'retracted'`,
      statement.values,
    );
    return rows.flatMap((row): LanguageGap[] => {
      const { id, title, titleLocale, locale, publishedAt } = row;
      const gap = { kind: 'practice', id, title, titleLocale, locale } as const;
      const from = (at: string | null) => new Date(at ?? publishedAt);
      if (row.absent) return [{ ...gap, status: 'missing', fields: [], since: from(null) }];
      return [
        ...(row.missing.length > 0
          ? [{ ...gap, status: 'missing' as const, fields: row.missing, since: from(row.missingSince) }]
          : []),
        ...(row.stale.length > 0
          ? [{ ...gap, status: 'stale' as const, fields: row.stale, since: from(row.staleSince) }]
          : []),
      ];
    });
  }
}
