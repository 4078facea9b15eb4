import type { IncomingHttpHeaders } from 'node:http';
import { type Comment, comment } from './mercurius-comment.ts';
import {
  type Municipality,
  type Names,
  type PracticeLink,
  type PracticeRow,
  practiceRow,
  type Theme,
  textLocale,
} from './mercurius-rows.ts';
import { read } from './statements.ts';

interface Context {
  reply: { request: { headers: IncomingHttpHeaders } };
}

interface Facet {
  kind: string;
  value: string;
  label: string | null;
  count: number;
}

const practicesSql = `
  SELECT p.id, p.slug, p.municipality_code, p.main_locale, p.revision, p.published_at, r.themes,
    x.locale AS text_locale, c.heads -> x.locale ->> 'title' AS title, c.heads -> x.locale ->> 'summary' AS summary,
    CASE WHEN greatest(p.published_at, p.confirmed_at) + interval '18 months' <= now()
      THEN greatest(p.published_at, p.confirmed_at) + interval '18 months' END AS outdated_since,
    to_json(c.published_at) #>> '{}' AS cursor
  FROM (SELECT * FROM practice_card WHERE (published_at, practice_id) < ($1::timestamptz, $2::uuid)
    ORDER BY published_at DESC, practice_id DESC LIMIT $3::int) c
  JOIN practice p ON p.id = c.practice_id JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
  CROSS JOIN LATERAL (SELECT ${textLocale('$4')} AS locale) x
  ORDER BY c.published_at DESC, c.practice_id DESC`;

const facetsSql = `
  SELECT split_part(f.facet, ':', 1) AS kind, split_part(f.facet, ':', 2) AS value,
    coalesce(h.label, m.name) ->> $1::text AS label, f.practices AS count
  FROM practice_facet f LEFT JOIN theme h ON f.facet = 'theme:' || h.id
  LEFT JOIN municipality m ON f.facet = 'municipality:' || m.code
  WHERE f.practices > 0 AND f.facet <> 'all' ORDER BY h.position, m.code, f.facet`;

const municipalitiesSql = `
  SELECT m.code, m.name, f.practices FROM municipality m JOIN practice_facet f ON f.facet = 'municipality:' || m.code
  WHERE f.practices > 0 ORDER BY (m.name ->> 'fi') COLLATE "fi-x-icu", m.code LIMIT $1::int`;

const beginning: [string, string] = ['infinity', '00000000-0000-0000-0000-000000000000'];
const written = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');
const readBack = (cursor: string): [string, string] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

interface ListArguments {
  locale: string;
  first: number;
  after?: string | null;
}

async function practices(_: unknown, { locale, first, after }: ListArguments) {
  const rows = await read<PracticeRow>(practicesSql, [...(after ? readBack(after) : beginning), first + 1, locale]);
  const nodes = rows.slice(0, first).map(practiceRow);
  const last = nodes.at(-1);
  const endCursor = last ? written([last.cursor, last.id]) : null;
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first } };
}

async function facets(_: unknown, { locale }: { locale: string }) {
  const of = Map.groupBy(await read<Facet>(facetsSql, [locale]), ({ kind }) => kind);
  return {
    themes: of.get('theme') ?? [],
    municipalities: of.get('municipality') ?? [],
    targetGroups: of.get('targetGroups') ?? [],
    perspectives: of.get('perspectives') ?? [],
    goals: of.get('goals') ?? [],
    laws: of.get('laws') ?? [],
    organisationModels: of.get('organisationModels') ?? [],
    sizes: of.get('sizes') ?? [],
  };
}

async function totalCount(): Promise<number> {
  const [all] = await read<{ practices: number }>(`SELECT practices FROM practice_facet WHERE facet = 'all'`);
  return all?.practices ?? 0;
}

async function practicesByMunicipality(_: unknown, { locale, first }: { locale: string; first: number }) {
  const rows = await read<Municipality & { practices: number }>(municipalitiesSql, [first + 1]);
  const nodes = rows.slice(0, first).map(({ code, name, practices }) => ({
    ...{ code, locale, municipality: { code, name }, totalCount: practices },
  }));
  const last = nodes.at(-1)?.municipality;
  const endCursor = last ? written([last.name[locale], last.code]) : null;
  return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first } };
}

interface Found {
  total: number;
  more: boolean;
  hits: { kind: string; place: string; language: string; title: string; body: string }[];
}

async function search(_: unknown, { values }: { values: (string | null)[] }) {
  const [row] = await read<Found>(process.env.SEARCH_SQL ?? '', values);
  if (!row) return null;
  const hits = row.hits.map(({ language, body, ...hit }) => ({
    ...hit,
    locale: language,
    snippet: body.slice(0, 200),
  }));
  return { ...row, hits, isMore: row.more, totalCount: row.more ? Math.min(row.total, 500) : row.total };
}

const textOf = ({
  text_locale,
  title,
  summary,
}: Pick<PracticeRow, 'text_locale' | 'title'> & { summary?: string }) => ({
  ...{ locale: text_locale, title, summary },
});

export const resolvers = {
  DateTime: { serialize: (at: Date) => at.toISOString() },
  Query: { practices, practicesByMunicipality, search },
  Mutation: {
    commentPractice: (_: unknown, { input }: { input: Comment }, { reply }: Context) =>
      comment(input, reply.request.headers['x-account']?.toString()),
  },
  PracticeConnection: { totalCount, facets },
  Practice: {
    text: textOf,
    publishedAt: ({ published_at }: PracticeRow) => published_at,
    outdatedSince: ({ outdated_since }: PracticeRow) => outdated_since,
  },
  PracticeLink: {
    text: textOf,
    publishedAt: ({ published_at }: PracticeLink) => published_at,
  },
  Municipality: { name: ({ name }: { name: Names }, { locale }: { locale: string }) => name[locale] },
  Theme: { label: ({ label }: Theme, { locale }: { locale: string }) => label[locale] },
};
