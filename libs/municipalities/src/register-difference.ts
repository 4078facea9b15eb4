import type { RegisterMunicipality } from './municipality-rows.js';

export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

export interface MunicipalityChanged {
  municipality: RegisterMunicipality;
  changes: FieldChange[];
}

/** What a file would make of the register. */
export interface RegisterDifference {
  added: RegisterMunicipality[];
  changed: MunicipalityChanged[];
  /** Those that live in the register, and end by the file. */
  ended: MunicipalityChanged[];
  /** In the register and not in the file: they stay as they are. */
  missing: RegisterMunicipality[];
}

/** Every field that can differ, as the operator reads it. Slugs are made of the names. */
const fields: Record<string, (municipality: RegisterMunicipality) => string> = {
  'name fi': ({ name }) => name.fi,
  'name sv': ({ name }) => name.sv,
  'name en': ({ name }) => name.en,
  region: ({ regionCode }) => regionCode,
  languages: ({ languages }) => languages.join(';'),
  latitude: ({ latitude }) => String(latitude),
  longitude: ({ longitude }) => String(longitude),
  population: ({ population }) => grouped(population),
  'mail domains': ({ mailDomains }) => mailDomains.join(';') || 'none',
  'last day': ({ validTo }) => validTo ?? 'none',
  'merged into': ({ mergedInto }) => mergedInto ?? 'none',
};

export function registerDifference(
  current: readonly RegisterMunicipality[],
  next: readonly RegisterMunicipality[],
): RegisterDifference {
  const before = new Map(current.map((municipality) => [municipality.code, municipality]));
  const after = new Set(next.map(({ code }) => code));
  const differing = next
    .map((municipality) => ({ municipality, changes: changesOf(before.get(municipality.code), municipality) }))
    .filter(({ changes }) => changes.length > 0);
  const ends = ({ municipality: { code, validTo } }: MunicipalityChanged): boolean =>
    validTo !== null && before.get(code)?.validTo === null;
  return {
    added: next.filter(({ code }) => !before.has(code)),
    changed: differing.filter((one) => !ends(one)),
    ended: differing.filter(ends),
    missing: current.filter(({ code }) => !after.has(code)),
  };
}

function changesOf(before: RegisterMunicipality | undefined, after: RegisterMunicipality): FieldChange[] {
  if (before === undefined) return [];
  return Object.entries(fields)
    .map(([field, text]) => ({ field, from: text(before), to: text(after) }))
    .filter(({ from, to }) => from !== to);
}

/** 12345 as 12 345. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
