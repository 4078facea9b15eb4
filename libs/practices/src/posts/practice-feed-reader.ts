import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database } from '#platform';

/** A published practice as a feed tells of it, in one language; no person is named. */
interface FeedEntry {
  id: string;
  slug: string;
  title: string;
  summary: string;
  municipality: string;
  /** When it was first published in this language, and when its last revision was. */
  publishedAt: string;
  updatedAt: string;
  themes: { id: string; label: string }[];
}

export interface PracticeFeed {
  /** The name of the theme to which the feed is narrowed. */
  theme: string | null;
  entries: FeedEntry[];
  /** What was retracted lately. */
  retracted: { id: string; slug: string; at: string }[];
}

/** What a picture of a practice says. */
export interface PracticeHead {
  title: string;
  municipality: string;
}

const mostEntries = 50;
/** For how many days a feed tells that something was retracted: who asks for it less often asks the page. */
const daysOfRetraction = 90;

/** Chosen before their texts are opened (`OFFSET 0`): these are few, and the texts of all are much. */
const retractedLately = `SELECT * FROM practice p
  WHERE p.status = 'retracted' AND p.status_since > app_now() - interval '${daysOfRetraction} days' OFFSET 0`;

const entry = `json_build_object('id', c.practice_id, 'slug', p.slug, 'title', c.heads -> $1 ->> 'title',
  'summary', coalesce(c.heads -> $1 ->> 'summary', ''), 'municipality', m.name ->> $1, 'updatedAt', c.published_at,
  'publishedAt', (SELECT min(f.published_at) FROM practice_revision f WHERE f.practice_id = p.id AND f.texts ? $1),
  'themes', (SELECT coalesce(json_agg(json_build_object('id', th.id, 'label', th.label ->> $1) ORDER BY th.position, th.id), '[]')
    FROM theme th WHERE c.facets @> ARRAY['theme:' || th.id]))`;

/** Published practices for feeds and pictures: only what is published in the language that is asked for. */
@Injectable()
export class PracticeFeedReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The newest first. Null where there is no such theme. Of `heads ? $1` the planner would think that it hardly ever holds, and
   * read all cards instead of the newest.
   */
  async feed(locale: Locale, theme: string | null): Promise<PracticeFeed | null> {
    const [narrowed, ofTheme] =
      theme === null ? ['$2::text IS NULL', 'true'] : [`c.facets @> ARRAY['theme:' || $2::text]`, 'r.themes ? $2'];
    const [row] = await this.database.read<PracticeFeed>(
      `SELECT (SELECT th.label ->> $1::text FROM theme th WHERE th.id = $2) AS theme,
         (SELECT coalesce(json_agg(${entry} ORDER BY c.published_at DESC, c.practice_id DESC), '[]')
          FROM (SELECT * FROM practice_card c WHERE (c.heads -> $1) IS NOT NULL AND ${narrowed}
                ORDER BY c.published_at DESC, c.practice_id DESC LIMIT ${mostEntries}) c
          JOIN practice p ON p.id = c.practice_id JOIN municipality m ON m.code = p.municipality_code) AS entries,
         (SELECT coalesce(json_agg(json_build_object('id', g.id, 'slug', g.slug, 'at', g.at) ORDER BY g.at DESC, g.id), '[]')
          FROM (SELECT p.id, p.slug, p.status_since AS at FROM (${retractedLately}) p
                JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
                WHERE (r.texts -> $1) IS NOT NULL AND ${ofTheme}
                ORDER BY p.status_since DESC, p.id LIMIT ${mostEntries}) g) AS retracted`,
      [locale, theme],
    );
    return row === undefined || (theme !== null && row.theme === null) ? null : row;
  }

  /** Null where there is none in this language; `gone` where it was retracted. */
  async head(slug: string, locale: Locale): Promise<PracticeHead | 'gone' | null> {
    const [row] = await this.database.read<PracticeHead & { gone: boolean; exists: boolean }>(
      `SELECT p.status = 'retracted' AS gone, coalesce(c.heads ? $2, false) AS exists,
         coalesce(c.heads -> $2 ->> 'title', '') AS title, m.name ->> $2 AS municipality
       FROM practice p JOIN municipality m ON m.code = p.municipality_code
       LEFT JOIN practice_card c ON c.practice_id = p.id WHERE p.slug = $1`,
      [slug, locale],
    );
    if (row === undefined) return null;
    if (row.gone) return 'gone';
    return row.exists ? { title: row.title, municipality: row.municipality } : null;
  }
}
