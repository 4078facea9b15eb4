import type { Locale } from '#kernel';
import { column, type FieldSql, helsinkiToday, type Shape } from '#platform';

const localized =
  (sql: string): FieldSql =>
  ({ field, param }) =>
    `${sql} ->> ${param(field.args.locale as Locale)}::text`;

/** Fields of a region whose row has the alias `alias`. */
export const regionShape = (alias: string): Shape => ({
  code: column(`${alias}.code`),
  name: localized(`${alias}.name`),
});

/** Fields of a municipality whose row has the alias `alias`, as of the day that the SQL `day` gives (today unless given). */
export const municipalityShape = (alias: string, day = helsinkiToday): Shape => ({
  code: column(`${alias}.code`),
  name: localized(`${alias}.name`),
  slug: localized(`${alias}.slug`),
  region: ({ object }) =>
    `(SELECT ${object(regionShape('r'))} FROM region r
      WHERE r.code = municipality_region_on(${alias}.code, ${alias}.region_code, ${day}))`,
  languages: column(`to_json(${alias}.languages)`),
  latitude: column(`${alias}.latitude`),
  longitude: column(`${alias}.longitude`),
  population: column(`${alias}.population`),
  validTo: column(`${alias}.valid_to`),
  mergedInto: column(`${alias}.merged_into`),
});
