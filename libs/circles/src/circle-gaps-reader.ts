import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { bestVersionFirst, type LanguageGap, readingOrder } from '#languages';
import { Database, Statement } from '#platform';
import { type LanguageFacts, languageStatus, statusFacts } from './circle-languages.js';

interface CircleRow {
  id: string;
  title: string;
  titleLocale: Locale;
  facts: LanguageFacts;
  publishedAt: string;
  /** When the source was last changed by more than a minor edit. */
  revisedAt: string;
}

const needed: readonly Locale[] = ['fi', 'sv'];
const gapStatuses = ['missing', 'stale'] as const;

/** Where circles that are published and not over lack Finnish or Swedish, or one is behind the other. */
@Injectable()
export class CircleGapsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async gaps(reader: Locale): Promise<LanguageGap[]> {
    const statement = new Statement();
    const order = statement.param(readingOrder(reader));
    const rows = await this.database.read<CircleRow>(
      `SELECT c.id, n.title, n.locale AS "titleLocale", ${statusFacts} AS facts,
         (SELECT min(f.published_at) FROM circle_text f WHERE f.circle_id = c.id) AS "publishedAt",
         (SELECT max(s.revised_at) FROM circle_text s WHERE s.circle_id = c.id AND s.source_revision IS NULL) AS "revisedAt"
       FROM circle c CROSS JOIN LATERAL (SELECT t.title, t.locale FROM circle_text t WHERE t.circle_id = c.id
         ORDER BY ${bestVersionFirst('t.locale', order)} LIMIT 1) n
       WHERE c.status NOT IN ('draft', 'proposed', 'completed', 'archived', 'cancelled')`,
      statement.values,
    );
    return rows.flatMap(({ facts, publishedAt, revisedAt, ...named }) =>
      languageStatus(facts)
        .filter(({ locale }) => needed.includes(locale))
        .flatMap(({ locale, fields: all }) =>
          gapStatuses.flatMap((status): LanguageGap[] => {
            const fields = all.filter((one) => one.status === status).map(({ field }) => field);
            if (fields.length === 0) return [];
            const isAbsent = !facts.versions.some((version) => version.locale === locale);
            const since = new Date(status === 'stale' ? revisedAt : publishedAt);
            return [{ kind: 'circle', ...named, locale, status, fields: isAbsent ? [] : fields, since }];
          }),
        ),
    );
  }
}
