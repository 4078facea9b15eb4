/** SQL of a language version whose text is a JSON object of sections, and of the source that it follows. */
interface SectionsSql {
  /** The sections of the version. */
  version: string;
  /** The sections of the source. */
  source: string;
  /** The revision of the source that the version follows. */
  follows: string;
  /** JSON: for each section the revision of the source in which it was last changed by more than a minor edit. */
  changedIn: string;
}

/** SQL of the sections that the source changed since the version was made or checked: the same as `fieldStatus` says. */
export const staleSections = ({ version, source, follows, changedIn }: SectionsSql): string =>
  `ARRAY(SELECT f.key FROM jsonb_each_text(${source}) f WHERE f.value <> ''
    AND coalesce(${version} ->> f.key, '') <> '' AND coalesce((${changedIn} ->> f.key)::int, 1) > ${follows})`;

/** SQL of the sections that the source has and the version has not. */
export const missingSections = ({ version, source }: Pick<SectionsSql, 'version' | 'source'>): string =>
  `ARRAY(SELECT f.key FROM jsonb_each_text(${source}) f WHERE f.value <> ''
    AND coalesce(${version} ->> f.key, '') = '')`;
