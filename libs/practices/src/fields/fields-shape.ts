import { column, type FieldSql, type Shape } from '#platform';
import { fieldKinds } from './practice-fields.js';

const lawShape: Shape = { name: column(`l.law ->> 'name'`), url: column(`l.law ->> 'url'`) };

/** The fields as the column of a practice or of its revision, an SQL expression, has them. */
export const fieldsIn =
  (fields: string): FieldSql =>
  ({ object }) =>
    object({
      ...Object.fromEntries(fieldKinds.map((kind) => [kind, column(`coalesce(${fields} -> '${kind}', '[]')`)])),
      otherLaws: ({ list }) =>
        list(
          `jsonb_array_elements(coalesce(${fields} -> 'otherLaws', '[]')) WITH ORDINALITY AS l (law, place)`,
          'l.place',
          lawShape,
        ),
    });
