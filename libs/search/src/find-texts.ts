import { Inject, Injectable } from '@nestjs/common';
import { type Locale, locales } from '#kernel';
import { Database } from '#platform';
import type { Keyring } from './keys.js';
import type { Asker, Question } from './query.js';
import { alike, inLanguage, tier, unlikely } from './ranking.js';
import { type Piece, snippetOf } from './snippet.js';
import { visible } from './sources/index.js';
import { folded, wordsIn } from './stems.js';
import { Collection } from './texts/collection.js';

interface SearchWish {
  query: string;
  /** The reader's language. */
  locale: Locale;
  kind: string | null;
  theme: string | null;
  /** From 1. */
  page: number;
}

interface Hit {
  kind: string;
  place: string;
  locale: Locale;
  title: Piece[];
  snippet: Piece[];
}

interface Facet {
  value: string;
  count: number;
}

type NamedFacet = Facet & { label: string };

interface Found {
  hits: Hit[];
  totalCount: number;
  /** There are more hits than were counted. */
  isMore: boolean;
  /** Whether the numbers of kinds and themes are all that there are; else the least. */
  areFacetsCounted: boolean;
  /** How many there would be of each kind, and of each theme, with the other choice as it is. */
  kinds: Facet[];
  /** With what was chosen also where nothing has it. */
  themes: NamedFacet[];
}

type Suggestion = Pick<Hit, 'kind' | 'place' | 'locale'> & { title: string };

interface FoundRow {
  total: number;
  /** Not all texts were taken. */
  capped: boolean;
  /** Of what was chosen as many as may be were looked up on their own. */
  sought: boolean;
  kinds: Facet[];
  themes: NamedFacet[];
  hits: { kind: string; place: string; language: Locale; title: string; body: string }[];
}

const pageSize = 20;
/** Whoever has not found it by then asks otherwise. */
export const lastPage = 25;
const mostWords = 12;
const longestWord = 60;
const mostSuggestions = 8;

const nothing: Found = { hits: [], totalCount: 0, isMore: false, areFacetsCounted: true, kinds: [], themes: [] };

/** Finds what everyone may see. Of a hidden thing nothing is told, neither in a count nor in a suggestion. */
@Injectable()
export class FindTexts {
  private readonly collection: Collection;

  constructor(@Inject(Database) private readonly database: Database) {
    this.collection = new Collection(database);
  }

  async find({ query, locale, kind, theme, page }: SearchWish): Promise<Found> {
    const text = tidy(query);
    if (text === '') return nothing;
    const { keyring, asker } = await this.collection.lately();
    const question = asker.question(text, await this.near(asker, text));
    const [row] = await this.database.read<FoundRow>(foundSqls[page - 1] ?? foundSql(page), [
      question.any,
      question.likely,
      question.likelyWhole,
      locale,
      kind,
      theme,
    ]);
    if (row === undefined) return nothing;
    const hits = row.hits.map((hit) => marked(hit, keyring, question));
    const { total, capped, sought, kinds, themes } = row;
    const isMore = capped && (!sought || total >= mostCounted);
    const totalCount = isMore ? Math.min(total, mostCounted) : total;
    return { hits, totalCount, isMore, areFacetsCounted: !capped, kinds, themes };
  }

  /** Things whose title has a word for each word that was typed, the last of which may not be whole yet. */
  async suggestions(typed: string, locale: Locale): Promise<Suggestion[]> {
    const words = wordsIn(folded(tidy(typed)));
    const last = words.at(-1);
    if (last === undefined || words.join('').length < 2) return [];
    const rows = await this.database.read<Suggestion>(suggestedSql, [
      words.map((word) => `% ${word}%`),
      locale,
      mostSuggestions,
    ]);
    return rows;
  }

  /** For words that no text holds: those that are written nearly like them. */
  private async near(asker: Asker, text: string): Promise<Map<string, string[]>> {
    const unknown = asker.unknown(text).filter((word) => word.length > 3);
    if (unknown.length === 0) return new Map();
    const rows = await this.database.read<{ word: string; near: string[] }>(nearSql, [unknown]);
    return new Map(rows.map(({ word, near }) => [word, near]));
  }
}

/** The words of what was typed, and no more of them than anyone means. */
const tidy = (query: string): string =>
  wordsIn(query)
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord))
    .join(' ');

function marked(hit: FoundRow['hits'][number], keyring: Keyring, { any }: Question): Hit {
  const { kind, place, language, title, body } = hit;
  return {
    kind,
    place,
    locale: language,
    title: snippetOf(keyring, language, title, any, title.length),
    snippet: snippetOf(keyring, language, body, any),
  };
}

const nearSql = `SELECT q.word, ARRAY(SELECT s.word FROM search_word s WHERE s.word % q.word AND length(s.word) > 3
    GROUP BY s.word ORDER BY similarity(s.word, q.word) DESC, s.word LIMIT 5) AS near
  FROM unnest($1::text[]) AS q (word)`;

const any = '$1::tsquery';
const likely = '$2::tsquery';
const likelyWhole = '$3::tsquery';
const reader = '$4';

/** So many things are ranked among those that are alike by where the words stand in them: reading a vector is what takes long. */
const mostRanked = 100;

/** Beyond these, which the last page ends with, nothing is counted, unless it was looked up anyway: a thing has at most a version in each language. */
const mostCounted = 500;
const mostHeld = mostCounted * locales.length;

const chosen = `$5, $6, ${String(mostHeld)}`;
const among = (rows: string): string => `d.place IN (SELECT f.place FROM ${rows} f)`;

const worth = inLanguage(`greatest(v.tier, ${String(unlikely)})`, 'v.language', reader);

const ofKind = (row: string): string => `($5::text IS NULL OR ${row}.kind = $5)`;
const ofTheme = (row: string): string => `($6::text IS NULL OR $6 = ANY (${row}.themes))`;

/** Pages of things that were all ranked: the others need not be put in order for them. */
const rankedPages = mostRanked / pageSize;

const rowsOf = (page: number): string => `LIMIT ${String(pageSize)} OFFSET ${String((page - 1) * pageSize)}`;
const pageSql = (page: number): string =>
  page <= rankedPages
    ? `SELECT r.kind, r.thing, r.rank, r.worth FROM ranked r ORDER BY r.rank DESC, r.worth DESC, 1, 2 ${rowsOf(page)}`
    : `SELECT t.kind, t.thing, NULL::float8 AS rank, t.worth FROM thing t WHERE t.of_kind AND t.of_theme
        ORDER BY t.worth DESC, 1, 2 ${rowsOf(page)}`;

/**
 * Where the words stand in a text is told by the indexes. Things are counted once, whatever number of their language versions was
 * found, and stand where the best of these puts them; the one in the reader's language is shown. All are counted and put in
 * order by that; the first of them are then ranked among those that are alike. They are counted by what they have in common, from
 * which all figures follow. Of words that stand nearly everywhere only so many texts are taken: some, and the best of what was chosen.
 */
const foundSql = (page: number): string => `
  WITH held AS MATERIALIZED (
    SELECT h.* FROM search_holding(${any}, NULL, NULL, ${String(mostHeld + 1)}) h
  ), titled AS MATERIALIZED (
    SELECT f.* FROM search_titled(${likelyWhole}, ${chosen}) f
  ), whole AS MATERIALIZED (
    SELECT f.* FROM search_holding(${likelyWhole}, ${chosen}) f
  ), capped AS MATERIALIZED (
    SELECT CASE WHEN (SELECT count(*) FROM held h WHERE ${ofKind('h')} AND ${ofTheme('h')}) < ${String(mostHeld / 2)} THEN ${String(mostHeld)} ELSE 0 END AS others
    FROM held OFFSET ${String(mostHeld)} LIMIT 1
  ), version AS MATERIALIZED (
    SELECT d.kind, d.thing, d.language, d.themes,
      ${tier({ title: among('titled'), whole: among('whole'), anywhere: among(`search_holding(${likely}, ${chosen})`) })} AS tier
    FROM (SELECT h.* FROM held h UNION ALL
      SELECT b.* FROM capped c CROSS JOIN LATERAL (
        SELECT f.* FROM titled f UNION SELECT f.* FROM whole f UNION SELECT f.* FROM search_holding(${any}, $5, $6, c.others) f) b
      WHERE b.place NOT IN (SELECT h.place FROM held h)) d
  ), thing AS MATERIALIZED (
    SELECT d.*, ${ofKind('d')} AS of_kind, ${ofTheme('d')} AS of_theme
    FROM (SELECT v.kind, v.thing, any_value(v.themes) AS themes, max(${worth}) AS worth FROM version v GROUP BY 1, 2 OFFSET 0) d
    WHERE ${visible}
  ), counted AS MATERIALIZED (
    SELECT t.kind, t.themes, t.of_kind, t.of_theme, count(*) AS things FROM thing t GROUP BY 1, 2, 3, 4
  ), first AS MATERIALIZED (
    SELECT t.kind, t.thing, t.worth FROM thing t WHERE t.of_kind AND t.of_theme
    ORDER BY t.worth DESC, 1, 2 LIMIT ${String(mostRanked)}
  ), ranked AS MATERIALIZED (
    SELECT d.kind, d.thing, max(${inLanguage(`v.tier + ${alike('d.vector', 'v.tier', { any, likely })}`, 'd.language', reader)}) AS rank,
      any_value(f.worth) AS worth
    FROM first f JOIN version v ON v.kind = f.kind AND v.thing = f.thing
    JOIN search_document d ON d.kind = f.kind AND d.thing = f.thing AND d.language = v.language GROUP BY 1, 2
  ), page AS MATERIALIZED (
    ${pageSql(page)}
  ), shown AS (
    SELECT DISTINCT ON (p.kind, p.thing) p.*, v.language FROM page p JOIN version v ON v.kind = p.kind AND v.thing = p.thing
    ORDER BY p.kind, p.thing, (v.language <> ${reader}), v.tier DESC, v.language
  )
  SELECT (SELECT coalesce(sum(c.things), 0)::int FROM counted c WHERE c.of_kind AND c.of_theme) AS total,
    EXISTS (SELECT FROM capped) AS capped, EXISTS (SELECT FROM capped WHERE others > 0) AS sought,
    (SELECT coalesce(json_agg(json_build_object('value', k.kind, 'count', k.count) ORDER BY k.kind), '[]')
      FROM (SELECT c.kind, sum(c.things)::int AS count FROM counted c WHERE c.of_theme GROUP BY 1) k) AS kinds,
    (SELECT coalesce(json_agg(json_build_object('value', h.id, 'label', h.label ->> ${reader}::text, 'count', coalesce(k.count, 0))
        ORDER BY h.position, h.id), '[]')
      FROM theme h LEFT JOIN (SELECT u.theme, sum(c.things)::int AS count FROM counted c, unnest(c.themes) u (theme)
          WHERE c.of_kind GROUP BY 1) k
        ON k.theme = h.id WHERE k.count > 0 OR h.id = $6 OR EXISTS (SELECT FROM capped)) AS themes,
    (SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'place', d.place, 'language', d.language, 'title', d.title,
        'body', d.body) ORDER BY s.rank DESC NULLS LAST, s.worth DESC, s.kind, s.thing), '[]')
      FROM shown s JOIN search_document d USING (kind, thing, language)) AS hits`;

const foundSqls = Array.from({ length: lastPage }, (_, n) => foundSql(n + 1));

/** Titles in the reader's language first; of those that are alike the shorter one. */
const suggestedSql = `
  SELECT s.kind, s.place, s.language AS locale, s.title FROM (
    SELECT DISTINCT ON (d.kind, d.thing) d.* FROM search_document d WHERE d.plain_title LIKE ALL ($1::text[]) AND ${visible}
    ORDER BY d.kind, d.thing, (d.language <> $2), d.language) s
  ORDER BY (s.language <> $2), (s.plain_title NOT LIKE ($1::text[])[1]), length(s.title), s.title, s.kind, s.thing LIMIT $3::int`;
