/**
 * SQL that says whether a field of the version with the alias `version` is behind the source with the alias `source`: the
 * same as `fieldStatus` says, for readers that have no use for anything but this one answer.
 */
export const staleVersion = (version: string, source: string, fields: readonly string[]): string =>
  `(${fields
    .map(
      (field) => `(coalesce((${source}.field_revisions ->> '${field}')::int, 1) > ${version}.source_revision
        AND ${source}.${field} <> '' AND ${version}.${field} <> '')`,
    )
    .join(' OR ')})`;
