import type { Locale } from '#kernel';
import { column, type Shape } from '#platform';

/** Fields of an organisation whose row has the alias `alias`. The Finnish name stands in for an English one that is missing. */
export const organisationShape = (alias: string): Shape => ({
  id: column(`${alias}.id`),
  kind: column(`${alias}.kind`),
  name: ({ field, param }) =>
    `coalesce(${alias}.name ->> ${param(field.args.locale as Locale)}::text, ${alias}.name ->> 'fi')`,
  validFrom: column(`${alias}.valid_from`),
  validTo: column(`${alias}.valid_to`),
});
