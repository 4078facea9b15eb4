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

const tutorPeriodShape: Shape = { firstDay: column('tp.first_day'), lastDay: column('tp.last_day') };

/** Fields of a municipality whose row has the alias `alias`, as of the day that the SQL `day` gives (today unless given). */
export const municipalityShape = (alias: string, day = helsinkiToday): Shape => ({
  code: column(`${alias}.code`),
  name: localized(`${alias}.name`),
  slug: localized(`${alias}.slug`),
  region: ({ object }) =>
    `(SELECT ${object(regionShape('r'))} FROM region r
      WHERE r.code = municipality_region_on(${alias}.code, ${alias}.region_code, ${day}))`,
  // Most have never been one: who has is asked once for all of a list.
  tutorPeriods: ({ list }) => {
    const periods = list(
      `tutor_municipality tm JOIN programme_period tp ON tp.id = tm.period_id WHERE tm.municipality_code = ${alias}.code
         AND tm.ended_at IS NULL AND ${day} BETWEEN tp.first_day AND tp.last_day`,
      'tp.first_day, tp.id',
      tutorPeriodShape,
    );
    return `CASE WHEN ${alias}.code = ANY (ARRAY(SELECT municipality_code FROM tutor_municipality)) THEN ${periods} ELSE '[]' END`;
  },
  languages: column(`to_json(${alias}.languages)`),
  latitude: column(`${alias}.latitude`),
  longitude: column(`${alias}.longitude`),
  population: column(`${alias}.population`),
  validTo: column(`${alias}.valid_to`),
  mergedInto: column(`${alias}.merged_into`),
});
