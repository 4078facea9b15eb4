/** Relations, each in one statement for all that were asked about: no statement is repeated for a row. */
import {
  type Account,
  type Municipality,
  type PracticeLink,
  type PracticeRow,
  practiceRow,
  type Theme,
  textLocale,
} from './mercurius-rows.ts';
import { read } from './statements.ts';

type Of<T> = { obj: T }[];

const keyOf = ({ id }: { id: string }): string => id;
const distinct = (values: string[]): string[] => [...new Set(values)];

function grouped<Row extends { practice_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.practice_id);
    if (group) group.push(row);
    else groups.set(row.practice_id, [row]);
  }
  return groups;
}

const ids = (queries: Of<{ id: string }>): string[] => queries.map(({ obj }) => keyOf(obj));

async function municipality(queries: Of<PracticeRow>) {
  const rows = await read<Municipality>('SELECT code, name FROM municipality WHERE code = ANY ($1::text[])', [
    distinct(queries.map(({ obj }) => obj.municipality_code)),
  ]);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return queries.map(({ obj }) => byCode.get(obj.municipality_code));
}

async function themes(queries: Of<PracticeRow>) {
  const rows = await read<Theme>('SELECT id, label FROM theme WHERE id = ANY ($1::text[]) ORDER BY position', [
    distinct(queries.flatMap(({ obj }) => obj.themes)),
  ]);
  return queries.map(({ obj }) => rows.filter(({ id }) => obj.themes.includes(id)));
}

async function authors(queries: Of<PracticeLink>) {
  const rows = await read<Account & { practice_id: string }>(
    `SELECT w.practice_id, nullif(a.name, '') AS name FROM practice_author w JOIN account a ON a.id = w.account_id
     WHERE w.practice_id = ANY ($1::uuid[]) ORDER BY w.position`,
    [ids(queries)],
  );
  const groups = grouped(rows);
  return queries.map(({ obj }) => groups.get(keyOf(obj)) ?? []);
}

async function comments(queries: Of<PracticeRow>) {
  const rows = await read<{ practice_id: string; comments: number }>(
    'SELECT practice_id, comments FROM practice_talk WHERE practice_id = ANY ($1::uuid[])',
    [ids(queries)],
  );
  const counts = new Map(rows.map((row) => [row.practice_id, row.comments]));
  return queries.map(({ obj }) => counts.get(keyOf(obj)) ?? 0);
}

async function languages(queries: Of<PracticeRow>) {
  const rows = await read<{ practice_id: string; locale: string; source_revision: number | null }>(
    `SELECT v.practice_id, v.locale, v.source_revision FROM practice_text v JOIN practice_card c USING (practice_id)
     WHERE v.practice_id = ANY ($1::uuid[]) AND c.heads ? v.locale ORDER BY v.practice_id, v.locale`,
    [ids(queries)],
  );
  const groups = grouped(rows);
  return queries.map(({ obj }) =>
    (groups.get(keyOf(obj)) ?? []).map(({ locale, source_revision }) => ({
      locale,
      status: locale === obj.main_locale || (source_revision ?? 1) >= obj.revision ? 'current' : 'stale',
    })),
  );
}

async function newest(queries: Of<{ code: string; locale: string }>) {
  const rows = await read<PracticeLink>(
    `SELECT p.id, p.slug, m.code, p.published_at, x.locale AS text_locale, c.heads -> x.locale ->> 'title' AS title
     FROM unnest($1::text[]) WITH ORDINALITY m (code, nth)
     CROSS JOIN LATERAL (SELECT * FROM practice WHERE municipality_code = m.code AND revision > 0 AND status <> 'retracted'
       ORDER BY published_at DESC, id DESC LIMIT 5) p
     JOIN practice_card c ON c.practice_id = p.id CROSS JOIN LATERAL (SELECT ${textLocale('$2')} AS locale) x
     ORDER BY m.nth, p.published_at DESC, p.id DESC`,
    [queries.map(({ obj }) => obj.code), queries[0]?.obj.locale],
  );
  const byCode = Map.groupBy(rows.map(practiceRow), ({ code }) => code);
  return queries.map(({ obj }) => byCode.get(obj.code) ?? []);
}

export const loaders = {
  Practice: { municipality, themes, comments, languages },
  PracticeLink: { authors },
  MunicipalityPractices: { newest },
};
