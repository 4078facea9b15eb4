import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
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
  /** How many there would be of each kind, and of each theme, with the other choice as it is. */
  kinds: Facet[];
  /** With what was chosen also where nothing has it. */
  themes: NamedFacet[];
}

type Suggestion = Pick<Hit, 'kind' | 'place' | 'locale'> & { title: string };

interface FoundRow {
  total: number;
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

const nothing: Found = { hits: [], totalCount: 0, kinds: [], themes: [] };

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
    return { hits, totalCount: row.total, kinds: row.kinds, themes: row.themes };
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

const among = (rows: string, question: string): string =>
  `d.place IN (SELECT f.place FROM ${rows}(${question}) f (place))`;

const worth = inLanguage(`greatest(v.tier, ${String(unlikely)})`, 'v.language', reader);

/**
 * Where the words stand in a text is told by the indexes. Things are counted once, whatever number of their language versions was
 * found, and stand where the best of these puts them; the one in the reader's language is shown. All are counted and put in
 * order by that; the first of them are then ranked among those that are alike.
 */
const foundSql = (page: number): string => `
  WITH version AS MATERIALIZED (
    SELECT d.kind, d.thing, d.language, d.themes,
      ${tier({ title: among('search_titled', likelyWhole), whole: among('search_places', likelyWhole), anywhere: among('search_places', likely) })} AS tier
    FROM search_holding(${any}) d
  ), thing AS MATERIALIZED (
    SELECT d.*, ($5::text IS NULL OR d.kind = $5) AS of_kind, ($6::text IS NULL OR $6 = ANY (d.themes)) AS of_theme
    FROM (SELECT v.kind, v.thing, any_value(v.themes) AS themes, max(${worth}) AS worth FROM version v GROUP BY 1, 2 OFFSET 0) d
    WHERE ${visible}
  ), first AS MATERIALIZED (
    SELECT t.kind, t.thing FROM thing t WHERE t.of_kind AND t.of_theme ORDER BY t.worth DESC, 1, 2 LIMIT ${String(mostRanked)}
  ), ranked AS MATERIALIZED (
    SELECT d.kind, d.thing, max(${inLanguage(`v.tier + ${alike('d.vector', 'v.tier', { any, likely })}`, 'd.language', reader)}) AS rank
    FROM first f JOIN version v ON v.kind = f.kind AND v.thing = f.thing
    JOIN search_document d ON d.kind = f.kind AND d.thing = f.thing AND d.language = v.language GROUP BY 1, 2
  ), page AS MATERIALIZED (
    SELECT t.kind, t.thing, r.rank, t.worth FROM thing t LEFT JOIN ranked r ON r.kind = t.kind AND r.thing = t.thing
    WHERE t.of_kind AND t.of_theme
    ORDER BY r.rank DESC NULLS LAST, t.worth DESC, t.kind, t.thing LIMIT ${String(pageSize)} OFFSET ${String((page - 1) * pageSize)}
  ), shown AS (
    SELECT DISTINCT ON (p.kind, p.thing) p.*, v.language FROM page p JOIN version v ON v.kind = p.kind AND v.thing = p.thing
    ORDER BY p.kind, p.thing, (v.language <> ${reader}), v.tier DESC, v.language
  )
  SELECT (SELECT count(*)::int FROM thing t WHERE t.of_kind AND t.of_theme) AS total,
    (SELECT coalesce(json_agg(json_build_object('value', k.kind, 'count', k.count) ORDER BY k.kind), '[]')
      FROM (SELECT t.kind, count(*)::int FROM thing t WHERE t.of_theme GROUP BY 1) k) AS kinds,
    (SELECT coalesce(json_agg(json_build_object('value', h.id, 'label', h.label ->> ${reader}::text, 'count', coalesce(k.count, 0))
        ORDER BY h.position, h.id), '[]')
      FROM theme h LEFT JOIN (SELECT u.theme, count(*)::int FROM thing t, unnest(t.themes) u (theme) WHERE t.of_kind GROUP BY 1) k
        ON k.theme = h.id WHERE k.count > 0 OR h.id = $6) AS themes,
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
