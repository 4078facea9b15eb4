import type { Transaction } from '#platform';
import type { RegisterMunicipality } from './municipality-rows.js';
import type { RegisterChange, RegisterRegion } from './register-file.js';

export interface Register {
  municipalities: RegisterMunicipality[];
  regions: RegisterRegion[];
  changes: RegisterChange[];
}

/**
 * Brings the register in the database to what the files say. Rows are added and changed, never removed; what the operator
 * has imported is newer than the file that came with the program, and stays.
 */
export async function loadRegister(tx: Transaction, { municipalities, regions, changes }: Register): Promise<void> {
  await tx.sql(
    `INSERT INTO region (code, name)
     SELECT r.code, r.name FROM jsonb_to_recordset($1::jsonb) AS r(code text, name jsonb)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    [JSON.stringify(regions)],
  );
  await writeMunicipalities(tx, municipalities, 'but imported ones');
  await tx.sql(
    `INSERT INTO municipality_change (date, code, kind, target_code, old_region, new_region)
     SELECT c.date, c.code, c.kind, c."targetCode", c."oldRegion", c."newRegion"
     FROM jsonb_to_recordset($1::jsonb) AS c(date date, code text, kind text, "targetCode" text, "oldRegion" text, "newRegion" text)
     ON CONFLICT (date, code) DO UPDATE SET kind = excluded.kind, target_code = excluded.target_code,
       old_region = excluded.old_region, new_region = excluded.new_region`,
    [JSON.stringify(changes)],
  );
}

/** Adds municipalities, and writes over those that are there. */
export async function writeMunicipalities(
  tx: Transaction,
  municipalities: RegisterMunicipality[],
  which: 'all' | 'but imported ones',
): Promise<void> {
  await tx.sql(
    `INSERT INTO municipality (code, name, slug, region_code, languages, latitude, longitude, population, mail_domains,
       valid_to, merged_into)
     SELECT m.code, m.name, m.slug, m."regionCode", m.languages, m.latitude, m.longitude, m.population,
       m."mailDomains", m."validTo", m."mergedInto"
     FROM jsonb_to_recordset($1::jsonb) AS m(code text, name jsonb, slug jsonb, "regionCode" text, languages text[],
       latitude float8, longitude float8, population int, "mailDomains" text[], "validTo" date, "mergedInto" text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, slug = excluded.slug, region_code = excluded.region_code,
       languages = excluded.languages, latitude = excluded.latitude, longitude = excluded.longitude,
       population = excluded.population, mail_domains = excluded.mail_domains, valid_to = excluded.valid_to,
       merged_into = excluded.merged_into
     WHERE $2 OR NOT EXISTS (SELECT FROM audit_log a
       WHERE a.object_id = municipality.code AND a.object_kind = 'municipality' AND a.act = 'register.import')`,
    [JSON.stringify(municipalities), which === 'all'],
  );
}

/** In the demo each municipality also owns `<name>.example`, so that invented people have an address to prove. */
export const addDemoDomains = (tx: Transaction): Promise<unknown[]> =>
  tx.sql(
    `UPDATE municipality SET mail_domains = array_append(mail_domains, (slug ->> 'fi') || '.example')
     WHERE NOT (slug ->> 'fi') || '.example' = ANY (mail_domains)`,
  );
