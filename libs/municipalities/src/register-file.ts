import { parse } from 'csv-parse/sync';
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

export interface RegisterRegion {
  code: string;
  name: LocalizedText;
}

export interface RegisterChange {
  date: string;
  kind: 'merger' | 'region';
  code: string;
  targetCode: string | null;
  oldRegion: string;
  newRegion: string;
}

/** A row that cannot be read, named by its line (the head is line 1). */
class RegisterFileError extends Error {
  constructor(
    readonly line: number,
    readonly problem: string,
  ) {
    super(`line ${line}: ${problem}`);
  }
}

type Row = Record<string, string>;

function rows<T>(csv: string, read: (row: Row, fail: (problem: string) => never) => T): T[] {
  const parsed = parse(csv, { columns: true, skip_empty_lines: true, trim: true, info: true }) as unknown as {
    record: Row;
    info: { lines: number };
  }[];
  return parsed.map(({ record, info }) =>
    read(record, (problem) => {
      throw new RegisterFileError(info.lines, problem);
    }),
  );
}

/** municipalities.csv: code, names, region, languages, point, population, mail domains, end and successor. */
export const readMunicipalities = (csv: string): RegisterMunicipality[] =>
  rows(csv, (row, fail) => {
    const field = (name: string): string => row[name] || fail(`${name} is empty`);
    const number = (name: string): number =>
      Number.isFinite(Number(field(name))) ? Number(row[name]) : fail(`${name} is not a number`);
    const code = field('code');
    if (!/^\d{3}$/.test(code)) fail(`code ${code} does not have three digits`);
    const languages = field('languages').split(';');
    if (!languages.every(isLocale)) fail(`languages ${row.languages} are not of fi, sv, en`);
    const name = { fi: field('name_fi'), sv: field('name_sv'), en: field('name_en') };
    return {
      code,
      name,
      slug: { fi: slugOf(name.fi), sv: slugOf(name.sv), en: slugOf(name.en) },
      regionCode: field('region_code'),
      languages: languages as Locale[],
      latitude: number('lat'),
      longitude: number('lon'),
      population: number('population'),
      mailDomains: (row.mail_domains ?? '').split(';').filter(Boolean),
      validTo: row.valid_to || null,
      mergedInto: row.merged_into || null,
    };
  });

/** regions.csv: code, name_fi, name_sv. In English the Finnish name is used, as Statistics Finland does. */
export const readRegions = (csv: string): RegisterRegion[] =>
  rows(csv, (row, fail) => {
    const code = row.code || fail('code is empty');
    const fi = row.name_fi || fail('name_fi is empty');
    const sv = row.name_sv || fail('name_sv is empty');
    return { code, name: { fi, sv, en: code === '21' ? sv : fi } };
  });

/** municipality_changes.csv: dated mergers and moves between regions. */
export const readChanges = (csv: string): RegisterChange[] =>
  rows(csv, (row, fail) => {
    const { date = '', kind, code = '', old_region: oldRegion = '', new_region: newRegion = '' } = row;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) fail(`date ${date} is not of the form 2021-01-01`);
    if (kind !== 'merger' && kind !== 'region') return fail(`kind ${kind} is not merger or region`);
    return { date, kind, code, targetCode: row.target_code || null, oldRegion, newRegion };
  });
