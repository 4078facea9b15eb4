import type { Audit } from '#audit';
import { locales, ok, type Result, refuse } from '#kernel';
import type { Database, Transaction } from '#platform';
import { writeMunicipalities } from './load-register.js';
import {
  type MunicipalityRow,
  municipalityRows,
  type RegisterMunicipality,
  type RowProblem,
} from './municipality-rows.js';
import { type RegisterDifference, registerDifference } from './register-difference.js';

export interface ImportInput {
  /** The file as it is on the disk. */
  file: Uint8Array;
  /** Otherwise the difference is only told. */
  apply: boolean;
  /** In the demo each municipality keeps its domain `<name>.example`, which no file has. */
  demo: boolean;
}

export type ImportRefusal = { reason: 'not_utf8' } | { reason: 'broken_rows'; problems: RowProblem[] };

/** The operator brings the municipalities of the register to what a file says: all of it, or nothing. */
export class ImportRegister {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async execute({ file, apply, demo }: ImportInput): Promise<Result<RegisterDifference, ImportRefusal>> {
    const text = utf8(file);
    if (text === null) return refuse({ reason: 'not_utf8' });
    const { rows, problems } = municipalityRows(text);
    return this.db.transaction(async (tx) => {
      // Two imports at once follow each other: the second one tells the difference to what the first has left.
      if (apply) await tx.sql('LOCK TABLE municipality IN SHARE ROW EXCLUSIVE MODE');
      const current = await currentMunicipalities(tx);
      const regions = await tx.sql<{ code: string }>('SELECT code FROM region');
      const all = [...problems, ...strayProblems(rows, current, new Set(regions.map(({ code }) => code)))];
      if (all.length > 0) return refuse({ reason: 'broken_rows', problems: byLine(all) });
      const next = rows.map(({ municipality }) => (demo ? withDemoDomain(municipality) : municipality));
      const difference = registerDifference(current, next);
      if (apply) await this.write(tx, difference);
      return ok(difference);
    });
  }

  private async write(tx: Transaction, { added, changed, ended }: RegisterDifference): Promise<void> {
    const written = [...added, ...[...changed, ...ended].map(({ municipality }) => municipality)];
    await writeMunicipalities(tx, written, 'all');
    for (const { code } of written) {
      const act = { act: 'register.import', actorId: null, objectKind: 'municipality', objectId: code };
      await this.audit.record(tx, act);
    }
  }
}

/** Null when the bytes are of another encoding. A byte order mark is left out. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const currentMunicipalities = (tx: Transaction): Promise<RegisterMunicipality[]> =>
  tx.sql(
    `SELECT code, name, slug, region_code AS "regionCode", languages, latitude, longitude, population,
       mail_domains AS "mailDomains", valid_to::text AS "validTo", merged_into AS "mergedInto"
     FROM municipality ORDER BY code`,
  );

/** What is wrong with rows only beside the others, or beside the register. */
function strayProblems(
  rows: readonly MunicipalityRow[],
  current: readonly RegisterMunicipality[],
  regions: ReadonlySet<string>,
): RowProblem[] {
  const inFile = new Set(rows.map(({ municipality }) => municipality.code));
  const staying = current.filter(({ code }) => !inFile.has(code));
  const known = new Set([...inFile, ...staying.map(({ code }) => code)]);
  const codes = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { code, slug } of staying)
    for (const locale of locales) slugs.set(`${locale}/${slug[locale]}`, `${code} in the register`);
  return rows.flatMap(({ line, municipality: { code, slug, regionCode, mergedInto } }) => {
    const problems: string[] = [];
    const place = `line ${line}`;
    if (codes.has(code)) return [{ line, problem: `code ${code} stands on ${codes.get(code)} too` }];
    codes.set(code, place);
    for (const locale of locales) {
      const key = `${locale}/${slug[locale]}`;
      if (slugs.has(key)) problems.push(`the address ${key} is that of ${slugs.get(key)} too`);
      else slugs.set(key, place);
    }
    if (!regions.has(regionCode)) problems.push(`region_code ${regionCode} is no region`);
    if (mergedInto === code) problems.push('merged_into is the municipality itself');
    if (mergedInto !== null && !known.has(mergedInto)) problems.push(`merged_into ${mergedInto} is no municipality`);
    return problems.length === 0 ? [] : [{ line, problem: problems.join(', ') }];
  });
}

const byLine = (problems: readonly RowProblem[]): RowProblem[] => problems.toSorted((a, b) => a.line - b.line);

function withDemoDomain(municipality: RegisterMunicipality): RegisterMunicipality {
  const own = `${municipality.slug.fi}.example`;
  const { mailDomains } = municipality;
  return mailDomains.includes(own) ? municipality : { ...municipality, mailDomains: [...mailDomains, own] };
}
