import { parse } from 'csv-parse/sync';
import type { LocalizedText } from '#kernel';
import { municipalityRows, type RegisterMunicipality } from './municipality-rows.js';

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
export function readMunicipalities(csv: string): RegisterMunicipality[] {
  const { rows: read, problems } = municipalityRows(csv);
  const [first] = problems;
  if (first) throw new RegisterFileError(first.line, first.problem);
  return read.map(({ municipality }) => municipality);
}

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
