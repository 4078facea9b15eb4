import { CsvError, parse } from 'csv-parse/sync';
import { isLocale, type Locale, type LocalizedText, slugOf } from '#kernel';

export interface RegisterMunicipality {
  code: string;
  name: LocalizedText;
  slug: LocalizedText;
  regionCode: string;
  languages: Locale[];
  latitude: number;
  longitude: number;
  population: number;
  mailDomains: string[];
  validTo: string | null;
  mergedInto: string | null;
}

/** Why a row cannot be used, named by its line (the head is line 1). */
export interface RowProblem {
  line: number;
  problem: string;
}

export interface MunicipalityRow {
  line: number;
  municipality: RegisterMunicipality;
}

/** The columns of municipalities.csv, in any order. */
const columns = [
  'code',
  'name_fi',
  'name_sv',
  'name_en',
  'region_code',
  'languages',
  'lat',
  'lon',
  'population',
  'mail_domains',
  'valid_to',
  'merged_into',
] as const;

type Fields = Record<(typeof columns)[number], string>;

/** Finland with room around it: whoever exchanges the two numbers is told. */
const bounds = { lat: [59, 71], lon: [19, 32] } as const;

/** Rows that can be used, and why each of the others cannot. */
export function municipalityRows(csv: string): { rows: MunicipalityRow[]; problems: RowProblem[] } {
  const rows: MunicipalityRow[] = [];
  const problems: RowProblem[] = [];
  try {
    const [head, ...records] = recordsOf(csv);
    const missing = columns.filter((name) => !head?.record.includes(name));
    if (head === undefined || missing.length > 0)
      return { rows, problems: [{ line: 1, problem: `the head lacks ${missing.join(', ')}` }] };
    for (const { record, line } of records) {
      const found = rowProblems(head.record, record);
      if (found.length > 0) problems.push({ line, problem: found.join(', ') });
      else rows.push({ line, municipality: municipalityOf(fieldsOf(head.record, record)) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ line: Number(error.lines ?? 1), problem: error.message });
  }
  return { rows, problems };
}

function recordsOf(csv: string): { record: string[]; line: number }[] {
  const options = { bom: true, skip_empty_lines: true, trim: true, info: true, relax_column_count: true } as const;
  const parsed = parse(csv, options) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record, info }) => ({ record, line: info.lines }));
}

const fieldsOf = (head: string[], record: string[]): Fields =>
  Object.fromEntries(columns.map((name) => [name, record[head.indexOf(name)] ?? ''])) as Fields;

function rowProblems(head: string[], record: string[]): string[] {
  if (record.length !== head.length) return [`${record.length} columns, not ${head.length}`];
  const row = fieldsOf(head, record);
  const optional: readonly string[] = ['mail_domains', 'valid_to', 'merged_into'];
  const empty = columns.filter((name) => row[name] === '' && !optional.includes(name));
  if (empty.length > 0) return empty.map((name) => `${name} is empty`);
  const checks: [fails: boolean, problem: string][] = [
    [!/^\d{3}$/.test(row.code), `code ${row.code} does not have three digits`],
    [!row.languages.split(';').every(isLocale), `languages ${row.languages} are not of fi, sv, en`],
    ...(['lat', 'lon'] as const).map((name): [boolean, string] => [
      !isWithin(row[name], bounds[name]),
      `${name} ${row[name]} is not a number from ${bounds[name].join(' to ')}`,
    ]),
    [!/^\d{1,8}$/.test(row.population), `population ${row.population} is not a number`],
    [!domainsOf(row).every(isDomain), `mail_domains ${row.mail_domains} are not domains with ; between`],
    [row.valid_to !== '' && !isDay(row.valid_to), `valid_to ${row.valid_to} is not a day such as 2024-12-31`],
    [row.merged_into !== '' && row.valid_to === '', 'merged_into stands without valid_to'],
  ];
  return checks.filter(([fails]) => fails).map(([, problem]) => problem);
}

function municipalityOf(row: Fields): RegisterMunicipality {
  const name = { fi: row.name_fi, sv: row.name_sv, en: row.name_en };
  return {
    code: row.code,
    name,
    slug: { fi: slugOf(name.fi), sv: slugOf(name.sv), en: slugOf(name.en) },
    regionCode: row.region_code,
    languages: row.languages.split(';') as Locale[],
    latitude: Number(row.lat),
    longitude: Number(row.lon),
    population: Number(row.population),
    mailDomains: domainsOf(row),
    validTo: row.valid_to || null,
    mergedInto: row.merged_into || null,
  };
}

const domainsOf = (row: Fields): string[] => row.mail_domains.split(';').filter(Boolean);

/** In lower case, as addresses are when they are compared with it. */
const isDomain = (text: string): boolean => /^([\p{Ll}\p{N}-]+\.)+[\p{Ll}\p{N}-]{2,}$/u.test(text);

const isWithin = (text: string, [from, to]: readonly [number, number]): boolean =>
  /^\d+(\.\d+)?$/.test(text) && Number(text) >= from && Number(text) <= to;

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
